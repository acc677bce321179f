import type { Language, Localised } from './language.js';

type Params = Record<string, unknown>;

/** How one kind of refusal is answered: the HTTP status, whether the lab's staff may waive it, and its words. */
export interface RefusalKind<P extends Params> {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 503;
  readonly waivable?: boolean;
  readonly text: Localised<(params: P) => string>;
}

/** One reason why something asked for is not done. */
export interface Refusal {
  readonly code: string;
  readonly status: RefusalKind<never>['status'];
  /** Whether the lab's staff may set it aside when they act on somebody's behalf. */
  readonly waivable: boolean;
  /** Where in the input the fault is, as `booking.start`; undefined when it is not in the input. */
  readonly field?: string;
  readonly params: Params;
  readonly text: (language: Language) => string;
}

type ParamsOf<K> = K extends RefusalKind<infer P> ? P : never;

/**
 * Declares a room's closed set of refusals and gives back the function that makes them:
 * `refuse('slot.taken', { … }, 'start')`. A missing language, code or parameter does not compile.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind has parameters of its own
export function refusals<K extends Record<string, RefusalKind<any>>>(kinds: K) {
  return function refuse<C extends keyof K & string>(code: C, params: ParamsOf<K[C]>, field?: string): Refusal {
    const kind = kinds[code]!;
    return {
      code,
      status: kind.status,
      waivable: kind.waivable ?? false,
      ...(field === undefined ? {} : { field }),
      params,
      text: (language) => kind.text[language](params),
    };
  };
}

/** The sole expected failure: carries every reason at once. Anything else that is thrown is a bug. */
export class Refused extends Error {
  constructor(readonly refusals: readonly [Refusal, ...Refusal[]]) {
    super(refusals.map((r) => r.code).join(', '));
    this.name = 'Refused';
  }
}

/** Throws when there is a reason to; otherwise does nothing. */
export function refuseIfAny(reasons: readonly Refusal[]): void {
  const [first, ...rest] = reasons;
  if (first) throw new Refused([first, ...rest]);
}

export const refuseCommon = refusals({
  /** Missing and invisible are the same answer, so that nobody learns that something exists. */
  'not-found': {
    status: 404,
    text: { nb: () => 'Vi finner ikke det dere spør etter.', en: () => 'We can’t find what you ask for.' },
  },
  'not-signed-in': {
    status: 401,
    text: { nb: () => 'Logg inn først.', en: () => 'Sign in first.' },
  },
  'not-your-role': {
    status: 403,
    text: {
      nb: () => 'Rollen deres gir ikke adgang til dette.',
      en: () => 'Your role does not allow this.',
    },
  },
  'changed-meanwhile': {
    status: 412,
    text: {
      nb: (p: { current: number }) =>
        `Noen andre har endret dette i mellomtiden (nå versjon ${p.current}). Hent det på nytt.`,
      en: (p: { current: number }) => `Someone else changed this meanwhile (now version ${p.current}). Fetch it again.`,
    },
  },
  'act-not-possible': {
    status: 409,
    text: {
      nb: (p: { from: string; act: string }) => `«${p.act}» er ikke mulig når status er «${p.from}».`,
      en: (p: { from: string; act: string }) => `“${p.act}” is not possible when the status is “${p.from}”.`,
    },
  },
});

export function notFound(): Refused {
  return new Refused([refuseCommon('not-found', {})]);
}

export function notYourRole(): Refused {
  return new Refused([refuseCommon('not-your-role', {})]);
}
