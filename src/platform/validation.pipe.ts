import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { notFound, Refused } from '../kernel/refusal.js';
import { invalid } from './validation-words.js';

/** Judges each part of a request by the zod schema of its route; every fault is named at once, with its field. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { schema, type, data }: ArgumentMetadata & { schema?: unknown }): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    const result = schema.safeParse(value ?? (type === 'body' ? {} : value));
    if (result.success) return result.data;
    if (type === 'param') throw notFound();
    const [first, ...rest] = result.error.issues.flatMap((issue) => invalid(issue, data));
    throw new Refused([first!, ...rest]);
  }
}
