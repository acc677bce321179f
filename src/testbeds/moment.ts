import { z } from 'zod';

/** An instant in a request: with its offset from UTC on the wire, a Date inside. */
export const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
