import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { moment } from '../platform/moment.js';
import { words } from '../platform/validation-words.js';
import { noteView } from './booking-note.views.js';
import { bookingStatuses } from './booking.states.js';

const calendarDaysMax = 42;
export const calendarBookingsMax = 3000;
const testbedsMax = 50;
const dayMs = 24 * 3_600_000;

export const labCalendarSpan = z
  .object({
    from: moment,
    until: moment,
    site: z.uuid().optional(),
    testbeds: z
      .string()
      .max(testbedsMax * 37)
      .transform((text) => text.split(','))
      .pipe(z.array(z.uuid()).max(testbedsMax))
      .optional()
      .describe('Ids with commas between them; all testbeds where it is left out'),
  })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    ...words('Perioden må slutte etter at den begynner.', 'The period must end after it begins.'),
  })
  .refine(({ from, until }) => until.getTime() - from.getTime() <= calendarDaysMax * dayMs, {
    path: ['until'],
    ...words(`Perioden kan være høyst ${calendarDaysMax} dager.`, `The period can be at most ${calendarDaysMax} days.`),
  });
export type LabCalendarSpan = z.output<typeof labCalendarSpan>;

const localised = z.object({ nb: z.string(), en: z.string() });

const calendarBookingView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(bookingStatuses as [string, ...string[]]),
    start: instant,
    end: instant,
    expiresAt: instant.nullable().describe('End of the hold, or the lab’s deadline to decide'),
    testbed: z.object({ id: z.uuid(), name: localised, siteName: localised }),
    zone: z.string().describe('IANA zone of the site; all times are instants in UTC'),
    station: z.string().nullable().describe('The name of its place; null once the time is given back'),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    request: z.object({
      id: z.uuid(),
      version: z.int(),
      number: z.string(),
      productName: z.string(),
      status: z.string(),
      reportFileId: z.uuid().nullable(),
    }),
    testLeader: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    notes: z.array(noteView).describe('What the lab’s people noted about the test, the newest first'),
    move: z
      .object({ testbedId: z.uuid(), start: instant, end: instant, expiresAt: instant })
      .nullable()
      .describe('A wish to move that the lab has not decided yet; both times are kept'),
  })
  .meta({ id: 'CalendarBooking' });

export const labCalendarView = z
  .object({
    items: z.array(calendarBookingView),
    more: z.boolean().describe(`Whether there are more than ${calendarBookingsMax}: then the latest are left out`),
  })
  .meta({ id: 'LabCalendar', description: 'The first to begin first' });
export type LabCalendarView = z.input<typeof labCalendarView>;
