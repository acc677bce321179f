import { z } from 'zod';
import type { Refusal } from '../kernel/refusal.js';
import { instant } from '../platform/answer.decorator.js';
import { closureKinds } from './closure.kinds.js';
import { localisedView } from './localised.js';

export const freeSlotsView = z
  .object({
    items: z.array(
      z.object({
        testbed: z.object({ id: z.uuid(), key: z.string(), name: localisedView }),
        zone: z.string().describe('IANA zone of the site; all times are instants in UTC'),
        start: instant,
        end: instant,
        freeStations: z.int(),
      }),
    ),
  })
  .meta({ id: 'FreeSlots', description: 'The earliest first; as many as were asked for, or all there are' });
export type FreeSlotsView = z.input<typeof freeSlotsView>;

const span = z.object({ start: instant, end: instant });

export const calendarView = z
  .object({
    testbedId: z.uuid(),
    zone: z.string(),
    open: z.array(span).describe('When tests can be done: opening hours without public holidays and closures'),
    taken: z.array(span).describe('When all stations are taken, rigging and cleaning included; never by whom'),
    closures: z.array(span.extend({ kind: z.enum(closureKinds), reason: localisedView })),
    publicHolidays: z
      .array(z.object({ day: z.iso.date(), name: localisedView }))
      .describe('Those on which it is closed'),
    earliestStart: instant.describe('Before this the testbed needs more notice'),
    latestStart: instant.describe('After this it can’t be booked yet'),
  })
  .meta({ id: 'TestbedCalendar' });
export type CalendarView = z.input<typeof calendarView>;

/** With what one must know of the testbed to choose a time there, so that nobody need ask for it as well. */
const namedCalendarView = calendarView
  .extend({
    testbed: z.object({
      id: z.uuid(),
      key: z.string(),
      name: localisedView,
      siteId: z.uuid(),
      siteName: localisedView,
      active: z.boolean(),
    }),
    stations: z.int().describe('Parallel places in use'),
    shortestMinutes: z.int(),
    longestMinutes: z.int(),
    gridMinutes: z.int(),
    bufferBeforeMinutes: z.int(),
    bufferAfterMinutes: z.int(),
    leadHours: z.int(),
    holdHours: z.int(),
    cancellationHours: z.int(),
  })
  .meta({ id: 'NamedCalendar' });
export const calendarsView = z
  .object({ items: z.array(namedCalendarView) })
  .meta({ id: 'Calendars', description: 'By testbed key' });
export type CalendarsView = z.input<typeof calendarsView>;

export const slotCheckView = z
  .object({
    bookable: z.boolean(),
    reasons: z.array(
      z.object({
        code: z.string(),
        text: localisedView,
        waivable: z.boolean().describe('Whether the lab’s staff may set it aside'),
        field: z.string().optional(),
        params: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'SlotCheck', description: 'Every reason at once why the time can’t be booked now; none when it can' });
export type SlotCheckView = z.input<typeof slotCheckView>;

export const reasonsInBothLanguages = (reasons: readonly Refusal[]): SlotCheckView['reasons'] =>
  reasons.map(({ code, text, waivable, field, params }) => ({
    code,
    text: { nb: text('nb'), en: text('en') },
    waivable,
    params,
    ...(field === undefined ? {} : { field }),
  }));
