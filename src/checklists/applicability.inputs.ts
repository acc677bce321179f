import { z } from 'zod';
import { languages } from '../kernel/language.js';
import { words } from '../platform/validation-words.js';

const intakeCharactersMax = 8_000;

const intake = z.record(z.string().max(80), z.unknown());

export const givenIntake = z
  .strictObject({ intake })
  .meta({ id: 'GivenIntake', description: 'Attribute key → answer, as far as they are known' });
export type GivenAnswers = z.output<typeof givenIntake>;

/** In the address, so that a plain link fetches the document. */
export const documentWish = z.object({
  language: z.enum(languages).default('nb'),
  intake: z
    .string()
    .max(intakeCharactersMax)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        const fault = words('Skriv svarene som et JSON-objekt.', 'Write the answers as a JSON object.');
        context.addIssue({ code: 'custom', ...fault });
        return z.NEVER;
      }
    })
    .pipe(intake)
    .describe('The answers as a JSON object: attribute key → answer'),
});
export type DocumentWish = z.output<typeof documentWish>;
