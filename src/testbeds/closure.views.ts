import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { pageQuery } from '../platform/page.js';
import { words } from '../platform/validation-words.js';
import { closureKinds } from './closure.kinds.js';
import { localisedName, localisedView } from './localised.js';
import { moment } from '../platform/moment.js';
import { hitClaimView } from './testbed.views.js';

const closureDaysMax = 731;
const dayMs = 24 * 3_600_000;

export const newClosure = z
  .strictObject({
    siteId: z.uuid(),
    testbedId: z.uuid().nullable().default(null).describe('Null closes the whole site'),
    kind: z.enum(closureKinds).default('closed'),
    start: moment,
    end: moment,
    reason: localisedName(300).describe('Anyone may read it'),
    dryRun: z.boolean().default(false).describe('Only tell which bookings would have to be moved; change nothing'),
  })
  .refine(({ start, end }) => start < end, {
    path: ['end'],
    ...words('Slutten må være etter starten.', 'The end must be after the start.'),
  })
  .refine(({ start, end }) => end.getTime() - start.getTime() <= closureDaysMax * dayMs, {
    path: ['end'],
    ...words(
      `Steng for høyst ${closureDaysMax} dager om gangen.`,
      `Close for at most ${closureDaysMax} days at a time.`,
    ),
  })
  .meta({ id: 'NewClosure' });
export type NewClosure = z.output<typeof newClosure>;

export const closureFilter = pageQuery.extend({
  site: z.uuid().optional(),
  testbed: z.uuid().optional().describe('Closures of this testbed, those of its whole site included'),
  from: moment.optional().describe('Only those that end after this'),
  until: moment.optional().describe('Only those that start before this'),
});
export type ClosureFilter = z.output<typeof closureFilter>;

export const closureView = z
  .object({
    id: z.uuid(),
    siteId: z.uuid(),
    testbedId: z.uuid().nullable().describe('Null: the whole site'),
    kind: z.enum(closureKinds),
    start: instant,
    end: instant,
    reason: localisedView,
    createdAt: instant,
  })
  .meta({ id: 'Closure' });
export type ClosureView = z.input<typeof closureView>;

export const addedClosureView = z
  .object({ closure: closureView.nullable().describe('Null after a dry run'), mustBeMoved: z.array(hitClaimView) })
  .meta({ id: 'AddedClosure' });
export type AddedClosureView = z.input<typeof addedClosureView>;
