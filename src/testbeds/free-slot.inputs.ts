import { z } from 'zod';
import { words } from '../platform/validation-words.js';
import { moment } from '../platform/moment.js';

const searchDaysMax = 62;
const calendarDaysMax = 42;
const slotDaysMax = 31;
export const testbedsMax = 50;
const slotsMax = 200;
const dayMs = 24 * 3_600_000;

type Span = { from: Date; until: Date };
const inOrder = {
  check: ({ from, until }: Span) => from < until,
  fault: {
    path: ['until'],
    ...words('Perioden må slutte etter at den begynner.', 'The period must end after it begins.'),
  },
};
function within(daysMax: number) {
  return {
    check: ({ from, until }: Span) => until.getTime() - from.getTime() <= daysMax * dayMs,
    fault: {
      path: ['until'],
      ...words(`Perioden kan være høyst ${daysMax} dager.`, `The period can be at most ${daysMax} days.`),
    },
  };
}

const ids = z
  .string()
  .max(testbedsMax * 37)
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).max(testbedsMax))
  .describe('Ids with commas between them; all that are in use where it is left out');

export const slotSearch = z
  .object({
    testbeds: ids.optional(),
    from: moment,
    until: moment.describe('Each slot ends at this or before'),
    minutes: z.coerce.number().int().min(5).max(20_160).multipleOf(5).describe('How long a slot is wanted'),
    limit: z.coerce.number().int().min(1).max(slotsMax).default(50),
  })
  .refine(inOrder.check, inOrder.fault)
  .refine(within(searchDaysMax).check, within(searchDaysMax).fault);
export type SlotSearch = z.output<typeof slotSearch>;

export const calendarSpan = z
  .object({ from: moment, until: moment })
  .refine(inOrder.check, inOrder.fault)
  .refine(within(calendarDaysMax).check, within(calendarDaysMax).fault);
export type CalendarSpan = z.output<typeof calendarSpan>;

export const calendarsSpan = z
  .object({ testbeds: ids.optional(), from: moment, until: moment })
  .refine(inOrder.check, inOrder.fault)
  .refine(within(calendarDaysMax).check, within(calendarDaysMax).fault);
export type CalendarsSpan = z.output<typeof calendarsSpan>;

export const wantedSlot = z
  .strictObject({ testbedId: z.uuid(), start: moment, end: moment })
  .refine(({ start, end }) => start < end, {
    path: ['end'],
    ...words('Slutten må være etter starten.', 'The end must be after the start.'),
  })
  .refine(({ start, end }) => end.getTime() - start.getTime() <= slotDaysMax * dayMs, {
    path: ['end'],
    ...words(`Tiden kan være høyst ${slotDaysMax} dager.`, `The time can be at most ${slotDaysMax} days.`),
  })
  .meta({ id: 'WantedSlot' });
export type WantedSlot = z.output<typeof wantedSlot>;
