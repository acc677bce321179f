import { z } from 'zod';
import { freeText } from '../platform/free-text.js';
import { moment } from '../platform/moment.js';
import { words } from '../platform/validation-words.js';

const reason = freeText(4000).min(3);
const waive = z
  .array(z.string().max(80))
  .max(10)
  .optional()
  .describe('Codes of waivable refusals that the lab’s staff set aside');

function inOrder({ start, end }: { start: Date; end: Date }): boolean {
  return start < end;
}
const startsFirst = {
  path: ['end'],
  ...words('Slutten må være etter starten.', 'The end must be after the start.'),
};

const slot = z.strictObject({ testbedId: z.uuid(), start: moment, end: moment, waive });

export const newHold = slot.extend({ testRequestId: z.uuid() }).refine(inOrder, startsFirst).meta({ id: 'NewHold' });

export const slotMove = slot
  .extend({ testLeaderId: z.uuid().optional(), reason: reason.optional() })
  .refine(inOrder, startsFirst)
  .meta({ id: 'SlotMove' });

/** As a query: the time that a move is asked about. */
export const moveAsked = slot.pick({ testbedId: true, start: true, end: true }).refine(inOrder, startsFirst);
export type MoveAsked = z.output<typeof moveAsked>;

export const wishApproval = z.strictObject({ testLeaderId: z.uuid().optional() }).meta({ id: 'MoveApproval' });
export const newLeader = z.strictObject({ testLeaderId: z.uuid() }).meta({ id: 'NewTestLeader' });
export const reasonGiven = z.strictObject({ reason }).meta({ id: 'ReasonGiven' });
export const reasonIfAny = z.strictObject({ reason: reason.optional() }).meta({ id: 'ReasonIfAny' });
export const approval = z
  .strictObject({ testLeaderId: z.uuid(), comment: freeText(4000).optional() })
  .meta({ id: 'Approval' });
