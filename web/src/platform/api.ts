import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './api-types';
import { currentLanguage } from './language';

/** The API’s shapes by their names in its description: `Shape<'TestRequest'>`. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];
export type Problem = Shape<'Problem'>;

/** The program said no, and why: all its reasons at once (RFC 9457). */
export class Refusal extends Error {
  override name = 'Refusal';
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
  get status(): number {
    return this.problem.status;
  }
  has(code: string): boolean {
    return this.problem.refusals.some((refusal) => refusal.code === code);
  }
}

/** Nobody answered: no network, or the program is being restarted. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

const speakLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
    return request;
  },
};

const failLoudly: Middleware = {
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return;
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
    throw isProblem ? new Refusal((await response.json()) as Problem) : new Unreachable(String(response.status));
  },
  onError({ error }) {
    return error instanceof TypeError ? new Unreachable(error.message) : undefined;
  },
};

/** Typed by the API’s own description. Every refusal is thrown, so that `data` is always there. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(speakLanguage, failLoudly);

/** What was answered, with the version that a later change must name (`If-Match`). */
export async function answerOf<T>(asked: Promise<{ data?: T }>): Promise<T> {
  const { data } = await asked;
  return data as T;
}

/** The same key for each try of one deed, so that a repeated click or a lost answer has one effect. */
export const idempotencyKey = (): string => crypto.randomUUID();
