import { z } from 'zod';
import { owedReasons } from './notice-choice.kinds.js';
import { clockTime } from './notice-timings.commands.js';
import { emailKinds } from './notice-kinds.js';

export const choiceChange = z
  .strictObject({
    off: z
      .array(z.enum(emailKinds))
      .max(emailKinds.length)
      .transform((kinds) => [...new Set(kinds)])
      .describe('Kinds that one does not want; only those that are not owed'),
    dailyAt: clockTime
      .nullable()
      .describe(
        'Local time of the lab’s zone, on working days, when what may wait comes as one e-mail; null: as the lab sends',
      ),
  })
  .meta({ id: 'NoticeChoiceChange' });

export const choiceView = z
  .object({
    kinds: z
      .array(
        z.object({
          kind: z.enum(emailKinds),
          on: z.boolean(),
          owedBecause: z.enum(owedReasons).nullable().describe('Why it can’t be switched off; null where it can'),
          gathered: z.boolean().describe('Whether it waits for the one e-mail a day, where that is chosen'),
        }),
      )
      .describe('Those that one may get, by one’s roles'),
    dailyAt: z.string().nullable(),
    zone: z.string(),
    version: z.int(),
  })
  .meta({ id: 'NoticeChoice' });
export type ChoiceView = z.input<typeof choiceView>;

export const unsubscriptionView = z
  .object({ kind: z.enum(emailKinds), off: z.boolean() })
  .meta({ id: 'Unsubscription' });
export type UnsubscriptionView = z.input<typeof unsubscriptionView>;
