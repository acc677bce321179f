import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** An instant in an answer: a Date or PostgreSQL's JSON form of one on the way out, ISO 8601 in UTC on the wire. */
export const instant = z
  .union([z.date(), z.iso.datetime({ offset: true })])
  .transform((value) => (value instanceof Date ? value : new Date(value)).toISOString())
  .meta({ description: 'Instant in UTC, ISO 8601' });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    instance: z.string(),
    refusals: z.array(
      z.object({
        code: z.string(),
        detail: z.string(),
        waivable: z.boolean(),
        field: z.string().optional(),
        params: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details; all refusals of a command together' });

/** What a route answers when it did what was asked: documents it, and lets nothing out that the schema does not name. */
export function Answer(status: 200 | 201 | 202, schema: z.ZodType, description: string): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, standardSchema: schema, description }),
    SerializeOptions({ schema }),
  );
}

/** A route that answers with nothing but its success. */
export function AnswerNothing(description: string): MethodDecorator {
  return applyDecorators(HttpCode(204), ApiResponse({ status: 204, description }));
}
