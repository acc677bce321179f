import { statusWords } from '../../look/status';
import { inBothLanguages } from '../../platform/language';
import type { BlockKind, SlotState } from './finder.rules';

interface Words {
  ask: string;
  howLong: string;
  length: (minutes: number) => string;
  from: string;
  until: string;
  untilBeforeFrom: string;
  tooLong: (days: number) => string;
  testbeds: string;
  allTestbeds: (count: number) => string;
  someTestbeds: (count: number) => string;
  find: string;
  weekTitle: (week: string) => string;
  to: (week: string) => string;
  grid: (week: string) => string;
  testbed: string;
  day: string;
  notice: (hours: number) => string;
  stations: (count: number) => string;
  blocks: Record<BlockKind, string>;
  states: Record<SlotState, string>;
  freeAt: (times: string) => string;
  nothingFree: string;
  own: (status: string, when: string) => string;
  and: string;
  legend: string;
  free: string;
  chosen: string;
  keys: string;
  zoneNote: (zone: string) => string;
  proposals: string;
  noProposals: string;
  earliest: string;
  placesFree: (count: number) => string;
  checking: string;
  canBeHeld: string;
  cannot: (what: string) => string;
  why: string;
  choose: string;
  urgent: string;
}

/** `3 timer`, `halvannen time` written as it is said with figures: `1,5 timer`. */
const number = (hours: number, comma: string) => String(hours).replace('.', comma);

export const finderWords = inBothLanguages<Words>({
  nb: {
    ask: 'Hva trenger dere?',
    howLong: 'Hvor lenge',
    length: (minutes) =>
      minutes < 60 ? `${minutes} minutter` : minutes === 60 ? '1 time' : `${number(minutes / 60, ',')} timer`,
    from: 'Fra og med',
    until: 'Til og med',
    untilBeforeFrom: 'Velg en siste dag som ikke er før den første.',
    tooLong: (days) => `Velg en periode på høyst ${days} dager.`,
    testbeds: 'Testmiljøer',
    allTestbeds: (count) => `Alle ${count}`,
    someTestbeds: (count) => (count === 1 ? '1 valgt' : `${count} valgt`),
    find: 'Finn tider',
    weekTitle: (week) => week.charAt(0).toUpperCase() + week.slice(1),
    to: (week) => week.charAt(0).toUpperCase() + week.slice(1),
    grid: (week) => `Ledige tider i ${week}`,
    testbed: 'Testmiljø',
    day: 'Dag',
    notice: (hours) => (hours >= 48 && hours % 24 === 0 ? `Minst ${hours / 24} døgn før` : `Minst ${hours} timer før`),
    stations: (count) => `${count} plasser`,
    blocks: {
      closed: 'Stengt',
      maintenance: 'Vedlikehold',
      soon: 'For kort varsel',
      taken: 'Opptatt',
      buffer: 'Rigging',
      ...statusWords.nb.booking,
    },
    states: {
      free: 'ledig',
      past: 'passert',
      'too-soon': 'for kort varsel',
      'too-late': 'for langt fram',
      closed: 'stengt',
      taken: 'opptatt',
      'too-short': 'for kort',
      'too-long': 'for lang',
    },
    freeAt: (times) => `ledig ${times}`,
    nothingFree: 'ikke noe ledig',
    own: (status, when) => `${status} ${when}`,
    and: ' og ',
    legend: 'Tegnforklaring',
    free: 'Ledig',
    chosen: 'Valgt',
    keys: 'Piltastene flytter, Page Up og Page Down skifter dag, Shift + pil velger lengde, Enter velger tiden.',
    zoneNote: (zone) => `Alle tider er i ${zone}.`,
    proposals: 'Beste forslag',
    noProposals: 'Ingen ledig tid passer. Prøv en lengre periode, en kortere tid eller flere testmiljøer.',
    earliest: 'Tidligst av alle.',
    placesFree: (count) => `${count} plasser er ledige.`,
    checking: 'Sjekker tiden …',
    canBeHeld: 'Tiden er ledig.',
    cannot: (what) => `${what} kan ikke holdes:`,
    why: 'Valgt tid',
    choose: 'Velg en tid i kalenderen, eller et av forslagene, så ser dere om den kan holdes, og hvorfor ikke.',
    urgent: 'Haster det? Laben kan fravike fristen, men ikke en tid som er tatt. Ring dem.',
  },
  en: {
    ask: 'What do you need?',
    howLong: 'How long',
    length: (minutes) =>
      minutes < 60 ? `${minutes} minutes` : minutes === 60 ? '1 hour' : `${number(minutes / 60, '.')} hours`,
    from: 'From',
    until: 'Until and including',
    untilBeforeFrom: 'Choose a last day that is not before the first.',
    tooLong: (days) => `Choose a period of at most ${days} days.`,
    testbeds: 'Testbeds',
    allTestbeds: (count) => `All ${count}`,
    someTestbeds: (count) => `${count} chosen`,
    find: 'Find times',
    weekTitle: (week) => week.charAt(0).toUpperCase() + week.slice(1),
    to: (week) => week.charAt(0).toUpperCase() + week.slice(1),
    grid: (week) => `Free times in ${week}`,
    testbed: 'Testbed',
    day: 'Day',
    notice: (hours) =>
      hours >= 48 && hours % 24 === 0 ? `At least ${hours / 24} days ahead` : `At least ${hours} hours ahead`,
    stations: (count) => `${count} stations`,
    blocks: {
      closed: 'Closed',
      maintenance: 'Maintenance',
      soon: 'Short notice',
      taken: 'Taken',
      buffer: 'Rigging',
      ...statusWords.en.booking,
    },
    states: {
      free: 'free',
      past: 'passed',
      'too-soon': 'too soon',
      'too-late': 'too far ahead',
      closed: 'closed',
      taken: 'taken',
      'too-short': 'too short',
      'too-long': 'too long',
    },
    freeAt: (times) => `free ${times}`,
    nothingFree: 'nothing free',
    own: (status, when) => `${status} ${when}`,
    and: ' and ',
    legend: 'Legend',
    free: 'Free',
    chosen: 'Chosen',
    keys: 'Arrow keys move, Page Up and Page Down change the day, Shift + arrow changes the length, Enter chooses the time.',
    zoneNote: (zone) => `All times are in ${zone}.`,
    proposals: 'Best proposals',
    noProposals: 'No free time fits. Try a longer period, a shorter time or more testbeds.',
    earliest: 'The earliest of all.',
    placesFree: (count) => `${count} stations are free.`,
    checking: 'Checking the time …',
    canBeHeld: 'The time is free.',
    cannot: (what) => `${what} can’t be held:`,
    why: 'Chosen time',
    choose: 'Choose a time in the calendar, or one of the proposals, and you see whether it can be held, and why not.',
    urgent: 'Is it urgent? The lab can set the notice aside, but not a time that is taken. Call them.',
  },
});
