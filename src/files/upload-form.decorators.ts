import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { UploadForm } from './upload-form.js';

/** Describes a route whose body is a form with one file. */
export function TakesFile(): MethodDecorator {
  return applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      required: true,
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary', description: 'The only part; its file name counts' } },
      },
    }),
  );
}

/** The form that the request is about to bring. */
export const Form = createParamDecorator(
  (_: unknown, context: ExecutionContext) => new UploadForm(context.switchToHttp().getRequest<FastifyRequest>()),
);
