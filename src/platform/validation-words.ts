import type { z } from 'zod';
import type { Localised } from '../kernel/language.js';
import { type Refusal, refusals } from '../kernel/refusal.js';

type Words = Localised;

const refuse = refusals({
  invalid: {
    status: 422,
    text: { nb: ({ words }: { words: Words }) => words.nb, en: ({ words }: { words: Words }) => words.en },
  },
});

/** A refusal of our own making that a schema's `refine` gives: `{ error: 'not-a-period', params: { words } }`. */
export function words(nb: string, en: string): { params: { words: Words } } {
  return { params: { words: { nb, en } } };
}

/** One refusal for each field that a zod issue is about. */
export function invalid(issue: z.core.$ZodIssue, field?: string): Refusal[] {
  const path = [...(field === undefined ? [] : [field]), ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => refusal(path ? `${path}.${key}` : key, unknownField));
  }
  return [refusal(path, wordsOf(issue))];
}

function refusal(field: string, said: Words): Refusal {
  const made = refuse('invalid', { words: said }, field);
  return { ...made, params: {} };
}

const unknownField: Words = {
  nb: 'Dette feltet finnes ikke her. Fjern det.',
  en: 'There is no such field here. Remove it.',
};

const types: Record<string, Words> = {
  string: { nb: 'Skriv en tekst.', en: 'Write a text.' },
  number: { nb: 'Skriv et tall.', en: 'Write a number.' },
  int: { nb: 'Skriv et helt tall.', en: 'Write a whole number.' },
  boolean: { nb: 'Svar true eller false.', en: 'Answer true or false.' },
  array: { nb: 'Gi en liste.', en: 'Give a list.' },
  object: { nb: 'Gi et objekt.', en: 'Give an object.' },
  record: { nb: 'Gi et objekt.', en: 'Give an object.' },
};

const formats: Record<string, Words> = {
  datetime: {
    nb: 'Skriv et tidspunkt med tidssone, som 2026-11-24T09:00:00+01:00.',
    en: 'Write an instant with its offset, as 2026-11-24T09:00:00+01:00.',
  },
  date: { nb: 'Skriv en dato som 2026-11-24.', en: 'Write a date as 2026-11-24.' },
  time: { nb: 'Skriv et klokkeslett som 09:00.', en: 'Write a time as 09:00.' },
  email: {
    nb: 'Skriv én e-postadresse, som kari@bedrift.example.',
    en: 'Write one e-mail address, as kari@company.example.',
  },
  uuid: { nb: 'Gi en gyldig id.', en: 'Give a valid id.' },
  url: { nb: 'Skriv en nettadresse som begynner med https://.', en: 'Write an address that begins with https://.' },
};

function wordsOf(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? { nb: 'Verdien er av feil type.', en: 'The value is of the wrong type.' };
    case 'too_small':
      return smallest(issue);
    case 'too_big':
      return largest(issue);
    case 'invalid_format':
      return (
        formats[issue.format] ?? { nb: 'Verdien har ikke riktig form.', en: 'The value does not have the right form.' }
      );
    case 'not_multiple_of':
      return { nb: `Tallet må gå opp i ${issue.divisor}.`, en: `The number must be a multiple of ${issue.divisor}.` };
    case 'invalid_value': {
      const list = issue.values.map(String).join(', ');
      return { nb: `Velg en av: ${list}.`, en: `Choose one of: ${list}.` };
    }
    case 'invalid_union':
      return {
        nb: 'Verdien passer ikke med noen av formene som er lov.',
        en: 'The value fits none of the permitted forms.',
      };
    case 'custom':
      return (
        (issue.params as { words?: Words } | undefined)?.words ?? {
          nb: 'Verdien er ikke gyldig.',
          en: 'The value is not valid.',
        }
      );
    default:
      return { nb: 'Verdien er ikke gyldig.', en: 'The value is not valid.' };
  }
}

function smallest({ origin, minimum }: { origin: string; minimum: number | bigint }): Words {
  if (origin === 'string' && minimum === 1)
    return { nb: 'Feltet kan ikke være tomt.', en: 'The field can’t be empty.' };
  if (origin === 'string') return { nb: `Skriv minst ${minimum} tegn.`, en: `Write at least ${minimum} characters.` };
  if (origin === 'array') return { nb: `Gi minst ${minimum}.`, en: `Give at least ${minimum}.` };
  return { nb: `Minste verdi er ${minimum}.`, en: `The smallest value is ${minimum}.` };
}

function largest({ origin, maximum }: { origin: string; maximum: number | bigint }): Words {
  if (origin === 'string') return { nb: `Høyst ${maximum} tegn.`, en: `At most ${maximum} characters.` };
  if (origin === 'array') return { nb: `Høyst ${maximum}.`, en: `At most ${maximum}.` };
  return { nb: `Største verdi er ${maximum}.`, en: `The largest value is ${maximum}.` };
}
