import { DateTime } from 'luxon';
import type { Language, Localised } from '../kernel/language.js';
import type { Period } from '../kernel/period.js';

const formats: Localised<{
  locale: string;
  day: string;
  time: string;
  midnight: string;
  clock: string;
  comma: string;
  and: string;
}> = {
  nb: {
    locale: 'nb-NO',
    day: 'cccc d. LLLL yyyy',
    time: 'HH.mm',
    midnight: '24.00',
    clock: 'kl. ',
    comma: ' ',
    and: ' og ',
  },
  en: {
    locale: 'en-GB',
    day: 'cccc d LLLL yyyy',
    time: 'HH:mm',
    midnight: '24:00',
    clock: '',
    comma: ', ',
    and: ' and ',
  },
};

function local(instant: Date, zone: string, language: Language): DateTime {
  return DateTime.fromJSDate(instant, { zone }).setLocale(formats[language].locale);
}

/** `torsdag 3. desember 2026` */
export function dayWords(instant: Date, zone: string, language: Language): string {
  return local(instant, zone, language).toFormat(formats[language].day);
}

/** `torsdag 3. desember 2026 kl. 10.30` */
export function momentWords(instant: Date, zone: string, language: Language): string {
  const { comma, clock, time } = formats[language];
  return `${dayWords(instant, zone, language)}${comma}${clock}${local(instant, zone, language).toFormat(time)}`;
}

/** `kl. 08.00–12.00 og 13.00–24.00`: times of one local day. */
export function hoursWords(periods: readonly Period[], zone: string, language: Language): string {
  const { time, midnight, clock, and } = formats[language];
  const spans = periods.map(({ start, end }) => {
    const closes = local(end, zone, language);
    const endsDay = closes.toMillis() === closes.startOf('day').toMillis();
    return `${local(start, zone, language).toFormat(time)}–${endsDay ? midnight : closes.toFormat(time)}`;
  });
  return `${clock}${spans.join(and)}`;
}

const units: Localised<{ hour: [string, string]; minute: [string, string]; and: string }> = {
  nb: { hour: ['time', 'timer'], minute: ['minutt', 'minutter'], and: ' og ' },
  en: { hour: ['hour', 'hours'], minute: ['minute', 'minutes'], and: ' and ' },
};

/** `1 time og 30 minutter` */
export function lengthWords(minutes: number, language: Language): string {
  const { hour, minute, and } = units[language];
  const part = (count: number, [one, many]: [string, string]) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  return [...part(Math.floor(minutes / 60), hour), ...part(minutes % 60, minute)].join(and);
}
