import { z } from 'zod';

/** A text that the lab writes in both languages. */
export function localisedText(lengthMax: number) {
  const text = z.string().trim().max(lengthMax);
  return z.strictObject({ nb: text, en: text });
}

/** The same, where neither may be left out. */
export function localisedName(lengthMax: number) {
  const text = z.string().trim().min(1).max(lengthMax);
  return z.strictObject({ nb: text, en: text });
}

export const localisedView = z.object({ nb: z.string(), en: z.string() });
