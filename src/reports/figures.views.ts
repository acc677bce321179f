import { z } from 'zod';
import { words } from '../platform/validation-words.js';
import { requestStatuses } from '../test-requests/test-request.states.js';

/** Two years, so that one can be held against the one before. */
const figuresDaysMax = 731;
const dayMs = 24 * 3_600_000;

export const figuresPeriod = z
  .strictObject({
    from: z.iso.date({ abort: true }).describe('First day'),
    until: z.iso.date({ abort: true }).describe('The day after the last'),
  })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    ...words('Siste dag kan ikke være før første dag.', 'The last day can’t be before the first.'),
  })
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= figuresDaysMax * dayMs, {
    path: ['until'],
    ...words(`Velg høyst ${figuresDaysMax} dager om gangen.`, `Choose at most ${figuresDaysMax} days at a time.`),
  });
export type FiguresPeriod = z.output<typeof figuresPeriod>;

const localised = z.object({ nb: z.string(), en: z.string() });
const month = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .describe('Calendar month of the lab, as 2026-11');

const utilisation = z
  .object({
    testbedId: z.uuid(),
    name: localised,
    weeks: z
      .array(
        z.object({
          monday: z.iso.date(),
          openMinutes: z.int().describe('Open time, counted once for each station that is in use today'),
          bookedMinutes: z.int().describe('Confirmed bookings within it, those that nobody came to included'),
        }),
      )
      .describe('Each ISO week that the period touches, whole'),
  })
  .meta({ id: 'TestbedUtilisation' });

const monthOfRequests = z
  .object({
    month,
    statuses: z
      .array(z.object({ status: z.enum(requestStatuses), requests: z.int() }))
      .describe(
        'How many stood in each when the month ended, or now; of a last status, how many came to it in the month',
      ),
  })
  .meta({ id: 'MonthOfRequests' });

const monthOfApprovals = z
  .object({
    month,
    approved: z.int(),
    medianHours: z
      .number()
      .nullable()
      .describe('From the first submission to the first approval; null where none was approved'),
    ninetiethPercentileHours: z.number().nullable(),
  })
  .meta({ id: 'MonthOfApprovals' });

const troublesomeItem = z
  .object({
    itemKey: z.string(),
    text: localised,
    template: localised.describe('The checklist that it stands in'),
    judged: z.int().describe('In how many checklists it was given a verdict in the period'),
    notMet: z.int().describe('In how many of them it was ever found not to be met'),
    moreInformationNeeded: z.int().describe('In how many of them it ever took more information'),
  })
  .meta({ id: 'TroublesomeItem' });

export const figuresView = z
  .object({
    utilisation: z.array(utilisation),
    requests: z.array(monthOfRequests),
    approvals: z.array(monthOfApprovals),
    items: z.array(troublesomeItem).describe('Those most often not met first'),
  })
  .meta({ id: 'Figures', description: 'The lab’s statistics; no organisation is named or told apart' });
export type FiguresView = z.input<typeof figuresView>;
