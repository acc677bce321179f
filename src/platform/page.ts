import { z } from 'zod';
import { words } from './validation-words.js';

const pageRowsMax = 100;

/** Where the next page begins: the sort key and the id of the last row that was shown. */
export type Cursor = readonly [key: string, id: string];

const cursor = z
  .string()
  .max(300)
  .transform((text, context): Cursor => {
    try {
      return z.tuple([z.string(), z.string()]).parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    } catch {
      context.addIssue({
        code: 'custom',
        ...words('Bruk «next» fra forrige side uendret.', 'Use “next” from the previous page unchanged.'),
      });
      return z.NEVER;
    }
  });

/** Query of every list: `?limit=20&after=…`. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(pageRowsMax).default(20),
  after: cursor.optional(),
});
export type PageQuery = z.output<typeof pageQuery>;

export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable().describe('Give as ?after= for the next page') });
}

/** Makes a page of `limit + 1` fetched rows: the extra one only tells that there is more. */
export function toPage<R, T>(
  rows: readonly R[],
  limit: number,
  cursorOf: (row: R) => Cursor,
  view: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? Buffer.from(JSON.stringify(cursorOf(last))).toString('base64url') : null;
  return { items: shown.map(view), next };
}
