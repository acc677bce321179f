import { DateTime } from 'luxon';
import type { Language, Localised } from '../kernel/language.js';

/** An instant, ISO 8601 in UTC, as it is kept in JSON. */
export type Instant = string;

/** A half-open period of a site, told in the site's own time. */
export interface SitePeriod {
  readonly start: Instant;
  readonly end: Instant;
  /** IANA. */
  readonly zone: string;
}

/** A page of the calendar: the period's first day, and the clock beside it. */
export interface DayLeaf {
  readonly weekday: string;
  readonly day: string;
  readonly monthAndYear: string;
  readonly week: string;
  readonly clock: string;
  readonly zone: string;
}

interface TimeWords {
  readonly locale: string;
  readonly day: string;
  readonly dayWithoutYear: string;
  readonly dayOfMonth: string;
  readonly time: string;
  /** Between a day and a time of it. */
  readonly comma: string;
  readonly clock: (time: string) => string;
  readonly midnight: string;
  readonly week: (number: number) => string;
  readonly homeTime: string;
  readonly localTime: (zone: string) => string;
  readonly summer: string;
  readonly winter: string;
  readonly clockChanges: (hours: string) => string;
}

const words: Localised<TimeWords> = {
  nb: {
    locale: 'nb-NO',
    day: 'cccc d. LLLL yyyy',
    dayWithoutYear: 'cccc d. LLLL',
    dayOfMonth: 'd.',
    time: 'HH.mm',
    comma: ' ',
    clock: (time) => `kl. ${time}`,
    midnight: '24.00',
    week: (number) => `uke ${number}`,
    homeTime: 'norsk tid (Europe/Oslo)',
    localTime: (zone) => `lokal tid (${zone})`,
    summer: 'sommertid',
    winter: 'normaltid',
    clockChanges: (hours) => `klokka stilles, varer ${hours} t`,
  },
  en: {
    locale: 'en-GB',
    day: 'cccc d LLLL yyyy',
    dayWithoutYear: 'cccc d LLLL',
    dayOfMonth: 'd',
    time: 'HH:mm',
    comma: ', ',
    clock: (time) => time,
    midnight: '24:00',
    week: (number) => `week ${number}`,
    homeTime: 'Norwegian time (Europe/Oslo)',
    localTime: (zone) => `local time (${zone})`,
    summer: 'summer time',
    winter: 'standard time',
    clockChanges: (hours) => `the clocks change, lasts ${hours} h`,
  },
};

const homeZone = 'Europe/Oslo';

/** `tirsdag 24. november 2026` */
export function dayText(instant: Instant, zone: string, language: Language): string {
  return local(instant, zone, language).toFormat(words[language].day);
}

/** `tirsdag` */
export function weekdayText(instant: Instant, zone: string, language: Language): string {
  return local(instant, zone, language).toFormat('cccc');
}

/** `tirsdag 24. november 2026 kl. 09.00`; the zone is named where it is not Norway's. */
export function momentText(instant: Instant, zone: string, language: Language): string {
  const at = local(instant, zone, language);
  const { day, comma, clock } = words[language];
  return `${at.toFormat(day)}${comma}${clock(timeOf(at, language))}${zoneNote(zone)}`;
}

/** `kl. 09.00` */
export function timeText(instant: Instant, zone: string, language: Language): string {
  return words[language].clock(timeOf(local(instant, zone, language), language));
}

/**
 * `tirsdag 24. november 2026 kl. 09.00–12.00`; over several days both are named. A period that ends as a day does, ends
 * at 24.00 of that day. On the nights when clocks are set it says how long it lasts, and which of two equal times is meant.
 */
export function periodText(period: SitePeriod, language: Language): string {
  const { start, end } = localEnds(period, language);
  const { comma, clock, day, dayWithoutYear } = words[language];
  const from = clock(timeOf(start, language));
  const notes = `${clockNote(period, language)}${zoneNote(period.zone)}`;
  if (start.hasSame(end.day, 'day')) return `${start.toFormat(day)}${comma}${from}–${end.time}${notes}`;
  const first = start.toFormat(start.hasSame(end.day, 'year') ? dayWithoutYear : day);
  return `${first}${comma}${from} – ${end.day.toFormat(day)}${comma}${clock(end.time)}${notes}`;
}

/** As `periodText`, but a period of several days is told by its beginning alone: for a subject line. */
export function briefPeriodText(period: SitePeriod, language: Language): string {
  const { start, end } = localEnds(period, language);
  if (start.hasSame(end.day, 'day')) return periodText(period, language);
  return momentText(period.start, period.zone, language);
}

export function dayLeaf(period: SitePeriod, language: Language): DayLeaf {
  const w = words[language];
  const { start, end } = localEnds(period, language);
  const oneDay = start.hasSame(end.day, 'day');
  return {
    weekday: start.toFormat('cccc'),
    day: start.toFormat(w.dayOfMonth),
    monthAndYear: start.toFormat('LLLL yyyy'),
    week: w.week(start.weekNumber),
    clock: oneDay
      ? `${w.clock(timeOf(start, language))}–${end.time}${clockNote(period, language)}`
      : periodText(period, language),
    zone: period.zone === homeZone ? w.homeTime : w.localTime(period.zone),
  };
}

function local(instant: Instant, zone: string, language: Language): DateTime {
  const at = DateTime.fromISO(instant, { zone }).setLocale(words[language].locale);
  if (!at.isValid) throw new RangeError(`not an instant in a known zone: ${at.invalidReason}`);
  return at;
}

/** The end's last day, and its time there: local midnight belongs to the day that it ends. */
function localEnds(
  { start, end, zone }: SitePeriod,
  language: Language,
): { start: DateTime; end: { day: DateTime; time: string } } {
  const at = local(end, zone, language);
  const endsDay = at.toMillis() === at.startOf('day').toMillis();
  return {
    start: local(start, zone, language),
    end: endsDay
      ? { day: at.minus({ milliseconds: 1 }), time: words[language].midnight }
      : { day: at, time: timeOf(at, language) },
  };
}

/** The time of day; where the same time comes twice that night, with which of the two it is. */
function timeOf(at: DateTime, language: Language): string {
  const { time, summer, winter } = words[language];
  const comesTwice = at.getPossibleOffsets().length > 1;
  return comesTwice ? `${at.toFormat(time)} ${at.isInDST ? summer : winter}` : at.toFormat(time);
}

function clockNote({ start, end, zone }: SitePeriod, language: Language): string {
  const [from, to] = [local(start, zone, language), local(end, zone, language)];
  const hours = to.diff(from).as('hours');
  if (from.offset === to.offset || hours > 24) return '';
  const shown = hours.toLocaleString(words[language].locale, { maximumFractionDigits: 2 });
  return ` (${words[language].clockChanges(shown)})`;
}

function zoneNote(zone: string): string {
  return zone === homeZone ? '' : ` (${zone})`;
}
