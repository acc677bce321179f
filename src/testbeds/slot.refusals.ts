import type { Language, Localised } from '../kernel/language.js';
import type { Period } from '../kernel/period.js';
import { refusals } from '../kernel/refusal.js';
import type { ClosureKind } from './closure.kinds.js';
import { dayWords, hoursWords, lengthWords, momentWords } from './slot.words.js';

type Grid = { readonly gridMinutes: number };
type InZone = { readonly zone: string };
type Notice = InZone & { readonly leadHours: number; readonly earliest: Date };
type Horizon = InZone & { readonly horizonDays: number; readonly latest: Date };
/** `open`: when it is open on that day; empty when it is not. */
type OpeningThatDay = InZone & { readonly day: Date; readonly open: readonly Period[] };
type Holiday = InZone & { readonly day: Date; readonly name: Localised };
type Closed = InZone & {
  readonly start: Date;
  readonly end: Date;
  readonly kind: ClosureKind;
  readonly reason: Localised;
};

/** Why a slot can't be had. Staff may waive what is a matter of planning, never what is a matter of fact. */
export const refuseSlot = refusals({
  'slot.testbed-inactive': {
    status: 409,
    text: { nb: () => 'Testmiljøet er ikke i bruk nå.', en: () => 'The testbed is not in use now.' },
  },
  'slot.no-stations': {
    status: 409,
    text: { nb: () => 'Testmiljøet har ingen plasser i bruk nå.', en: () => 'The testbed has no stations in use now.' },
  },
  'slot.in-the-past': {
    status: 422,
    text: { nb: () => 'Tiden er passert.', en: () => 'The time has passed.' },
  },
  'slot.too-short': {
    status: 422,
    text: {
      nb: (p: { shortestMinutes: number }) => `Korteste tid her er ${lengthWords(p.shortestMinutes, 'nb')}.`,
      en: (p: { shortestMinutes: number }) => `The shortest time here is ${lengthWords(p.shortestMinutes, 'en')}.`,
    },
  },
  'slot.too-long': {
    status: 422,
    text: {
      nb: (p: { longestMinutes: number }) => `Lengste tid her er ${lengthWords(p.longestMinutes, 'nb')}.`,
      en: (p: { longestMinutes: number }) => `The longest time here is ${lengthWords(p.longestMinutes, 'en')}.`,
    },
  },
  'slot.off-grid': {
    status: 422,
    text: {
      nb: ({ gridMinutes: grid }: Grid) =>
        grid === 60
          ? 'Tiden må begynne og slutte på hel time.'
          : `Tiden må begynne og slutte på minutter som går opp i ${grid}, for eksempel 09.00 eller 09.${twoDigits(grid)}.`,
      en: ({ gridMinutes: grid }: Grid) =>
        grid === 60
          ? 'The time must begin and end on the hour.'
          : `The time must begin and end at a multiple of ${grid} minutes, for example 09:00 or 09:${twoDigits(grid)}.`,
    },
  },
  'slot.needs-notice': {
    status: 422,
    waivable: true,
    text: {
      nb: ({ leadHours, earliest, zone }: Notice) =>
        `Testmiljøet trenger ${leadHours === 1 ? '1 times' : `${leadHours} timers`} varsel. Tidligste start er ${momentWords(earliest, zone, 'nb')}.`,
      en: ({ leadHours, earliest, zone }: Notice) =>
        `The testbed needs ${leadHours === 1 ? '1 hour’s' : `${leadHours} hours’`} notice. The earliest start is ${momentWords(earliest, zone, 'en')}.`,
    },
  },
  'slot.beyond-horizon': {
    status: 422,
    waivable: true,
    text: {
      nb: ({ horizonDays, latest, zone }: Horizon) =>
        `Testmiljøet kan bestilles inntil ${horizonDays} dager fram. Seneste start er ${momentWords(latest, zone, 'nb')}.`,
      en: ({ horizonDays, latest, zone }: Horizon) =>
        `The testbed can be booked up to ${horizonDays} days ahead. The latest start is ${momentWords(latest, zone, 'en')}.`,
    },
  },
  'slot.outside-opening-hours': {
    status: 409,
    text: {
      nb: ({ day, zone, open }: OpeningThatDay) =>
        open.length === 0
          ? `Testmiljøet har ikke åpent ${dayWords(day, zone, 'nb')}.`
          : `Utenfor åpningstiden. ${capital(dayWords(day, zone, 'nb'))} er det åpent ${hoursWords(open, zone, 'nb')}.`,
      en: ({ day, zone, open }: OpeningThatDay) =>
        open.length === 0
          ? `The testbed is not open on ${dayWords(day, zone, 'en')}.`
          : `Outside opening hours. On ${dayWords(day, zone, 'en')} it is open ${hoursWords(open, zone, 'en')}.`,
    },
  },
  'slot.closed': {
    status: 409,
    text: {
      nb: (p: Closed) =>
        `${p.kind === 'closed' ? 'Stengt' : 'Vedlikehold'} ${spanWords(p, 'nb')}: ${sentence(p.reason.nb)}`,
      en: (p: Closed) =>
        `${p.kind === 'closed' ? 'Closed' : 'Maintenance'} ${spanWords(p, 'en')}: ${sentence(p.reason.en)}`,
    },
  },
  'slot.public-holiday': {
    status: 409,
    text: {
      nb: ({ day, zone, name }: Holiday) => `Stengt ${dayWords(day, zone, 'nb')} (${inSentence(name.nb)}).`,
      en: ({ day, zone, name }: Holiday) => `Closed on ${dayWords(day, zone, 'en')} (${name.en}).`,
    },
  },
  'slot.taken': {
    status: 409,
    text: {
      nb: () => 'Tiden er opptatt, rigging og rydding medregnet.',
      en: () => 'The time is taken, rigging and cleaning included.',
    },
  },
});

function spanWords({ start, end, zone }: Closed, language: Language): string {
  return `${momentWords(start, zone, language)} – ${momentWords(end, zone, language)}`;
}

function twoDigits(minutes: number): string {
  return String(minutes).padStart(2, '0');
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}

/** Bokmål writes holidays small, also two on one day (“grunnlovsdagen og andre pinsedag”), but for a name in them. */
function inSentence(name: string): string {
  return name.replace(
    /(^| og )(?!Kristi )(\p{Lu})/gu,
    (_, and: string, first: string) => and + first.toLocaleLowerCase('nb'),
  );
}
