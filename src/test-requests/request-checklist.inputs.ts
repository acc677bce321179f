import { z } from 'zod';
import { freeText } from '../platform/free-text.js';
import { moment } from '../platform/moment.js';
import { itemAnswers } from '../checklists/checklist-item.entity.js';

const explanation = freeText(10_000);
const reason = freeText(4000).min(3);

export const intakeChange = z
  .strictObject({ intake: z.record(z.string().max(80), z.unknown()) })
  .meta({ id: 'IntakeChange' });

export const givenAnswer = z
  .strictObject({ answer: z.enum(itemAnswers).nullable(), explanation: explanation.default('') })
  .meta({ id: 'ItemAnswer' });

export const givenVerdict = z
  .strictObject({
    word: z.enum(['met', 'met-with-condition', 'more-information-needed', 'not-met', 'not-applicable']),
    reason: reason.nullable().default(null),
    validUntil: moment.nullable().default(null),
    conditionDue: z.iso.date().nullable().default(null),
  })
  .meta({ id: 'ItemVerdict' });

export const givenWaiver = z.strictObject({ reason, validUntil: moment }).meta({ id: 'ItemWaiver' });
