import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../kernel/actor.js';
import type { Language } from '../kernel/language.js';
import { refusals, Refused } from '../kernel/refusal.js';

const keyLengthMax = 200;

const refuse = refusals({
  'idempotency-key-invalid': {
    status: 400,
    text: {
      nb: () => `Idempotency-Key må være 1–${keyLengthMax} tegn.`,
      en: () => `Idempotency-Key must be 1–${keyLengthMax} characters.`,
    },
  },
  'if-match-missing': {
    status: 428,
    text: {
      nb: () => 'Send If-Match med ETag-en til det dere endrer, for eksempel If-Match: "3".',
      en: () => 'Send If-Match with the ETag of what you change, for example If-Match: "3".',
    },
  },
});

interface WithActor {
  actor?: Actor;
}

/** Called by the guard, once per request, when it has found out who it is. */
export function setActor(request: FastifyRequest, actor: Actor): void {
  (request as FastifyRequest & WithActor).actor = actor;
}

export function actorOf(request: FastifyRequest): Actor | undefined {
  return (request as FastifyRequest & WithActor).actor;
}

/** The actor of the request, as the guard found them. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!actor) throw new Error('the guard has not run before this route');
  return actor;
});

const readSeenVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header?.trim() ?? '');
  if (!match) throw new Refused([refuse('if-match-missing', {}, 'If-Match')]);
  return Number(match[1]);
});

/** The version that the caller has seen (RFC 9110 §13.1.1); without it a change is refused with 428. The API’s description says so. */
export const SeenVersion = (): ParameterDecorator => (controller, method, index) => {
  readSeenVersion()(controller, method, index);
  const route = Object.getOwnPropertyDescriptor(controller, method!)!;
  const description = 'The ETag of what is changed, as it was read';
  ApiHeader({ name: 'If-Match', required: true, description, example: '"3"' })(controller, method!, route);
};

/** The reader's language (RFC 9110 §12.5.4): the first of nb (or no, nn) and en that they name; bokmål if neither. */
export function languageOf(request: FastifyRequest): Language | undefined {
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase().matchAll(/\b(nb|no|nn|en)\b/g);
  for (const [tag] of wanted) return tag === 'en' ? 'en' : 'nb';
  return undefined;
}

/** The key of a request that must not have its effect twice, with a fingerprint of what was asked. */
export function idempotencyOf(request: FastifyRequest): Actor['idempotency'] {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key.length === 0 || key.length > keyLengthMax) {
    throw new Refused([refuse('idempotency-key-invalid', {}, 'Idempotency-Key')]);
  }
  const asked = `${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`;
  return { key, fingerprint: createHash('sha256').update(asked).digest('hex') };
}
