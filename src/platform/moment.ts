import { z } from 'zod';

/**
 * An instant in a request: with its offset from UTC on the wire, a Date inside. What is no instant ends the validation of
 * its object, whose own rules reckon with Dates.
 */
export const moment = z.iso.datetime({ offset: true, abort: true }).transform((text) => new Date(text));
