import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../kernel/language.js';
import { type Refusal, refusals, Refused, refuseCommon } from '../kernel/refusal.js';
import { sqlState } from './database-errors.js';
import { actorOf, languageOf } from './request-actor.js';

const refuse = refusals({
  unavailable: {
    status: 503,
    text: {
      nb: () => 'Systemet har for mye å gjøre akkurat nå. Prøv igjen om litt; ingenting er lagret.',
      en: () => 'The system is too busy right now. Try again in a moment; nothing was saved.',
    },
  },
  malformed: {
    status: 400,
    text: {
      nb: () => 'Forespørselen kan ikke leses. Send gyldig JSON med Content-Type: application/json.',
      en: () => 'The request can’t be read. Send valid JSON with Content-Type: application/json.',
    },
  },
  'too-large': {
    status: 413,
    text: { nb: () => 'Forespørselen er for stor.', en: () => 'The request is too large.' },
  },
  'media-type': {
    status: 415,
    text: {
      nb: () => 'Denne typen innhold tas ikke imot her.',
      en: () => 'This type of content is not accepted here.',
    },
  },
  'too-many-requests': {
    status: 429,
    text: {
      nb: () => 'For mange forsøk på kort tid. Vent et minutt og prøv igjen.',
      en: () => 'Too many attempts in a short time. Wait a minute and try again.',
    },
  },
});

const busy = new Set([
  '53300',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '40001',
  '40P01',
]);

/** What went wrong, as RFC 9457 has it; every refusal of a command at once, in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const language = languageOf(request) ?? actorOf(request)?.language ?? 'nb';
    const refused = this.expected(error);
    if (!refused) this.logger.error({ requestId: request.id, error }, 'unexpected failure');
    const problem = refused ? problemOf(refused, language) : bug(language);
    if (problem.status === 503) void reply.header('retry-after', '2');
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .send({ ...problem, instance: `urn:request:${request.id}` });
  }

  private expected(error: unknown): readonly [Refusal, ...Refusal[]] | undefined {
    if (error instanceof Refused) return error.refusals;
    if (error instanceof HttpException) return fromHttp(error.getStatus());
    const state = sqlState(error);
    const busyOrGone = (state && busy.has(state)) || isConnectionFailure(error);
    if (busyOrGone) return [refuse('unavailable', {})];
    // Class 22 is data that PostgreSQL can't take, such as a NUL inside a text: the sender's fault.
    if (state?.startsWith('22')) return [refuse('malformed', {})];
    const status = (error as { statusCode?: unknown } | null)?.statusCode;
    return typeof status === 'number' && status < 500 ? fromHttp(status) : undefined;
  }
}

function isConnectionFailure(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  const network = code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'EPIPE';
  return network || /timeout exceeded when trying to connect|Connection terminated/.test(message ?? '');
}

function fromHttp(status: number): readonly [Refusal] | undefined {
  if (status === 404 || status === 405) return [refuseCommon('not-found', {})];
  if (status === 401) return [refuseCommon('not-signed-in', {})];
  if (status === 403) return [refuseCommon('not-your-role', {})];
  if (status === 413) return [refuse('too-large', {})];
  if (status === 415) return [refuse('media-type', {})];
  if (status === 429) return [refuse('too-many-requests', {})];
  return status < 500 ? [refuse('malformed', {})] : undefined;
}

function problemOf(refused: readonly [Refusal, ...Refusal[]], language: Language) {
  const [first] = refused;
  return {
    type: `urn:smart-care-lab:${first.code}`,
    title: first.text(language),
    status: first.status,
    refusals: refused.map((refusal) => ({
      code: refusal.code,
      detail: refusal.text(language),
      waivable: refusal.waivable,
      ...(refusal.field === undefined ? {} : { field: refusal.field }),
      params: refusal.params,
    })),
  };
}

function bug(language: Language) {
  const title = {
    nb: 'Noe gikk galt hos oss. Feilen er logget; ingenting er lagret.',
    en: 'Something went wrong on our side. It has been logged; nothing was saved.',
  };
  return { type: 'urn:smart-care-lab:failure', title: title[language], status: 500, refusals: [] };
}
