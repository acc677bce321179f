import { useLanguage, type Language } from './language';
import { isoWeekOf } from './wall-clock';

const locale: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' };
/** Where the lab is. */
export const homeZone = 'Europe/Oslo';

const formats = new Map<string, Intl.DateTimeFormat>();
function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale[language], { ...options, timeZone: zone })));
  return made;
}

type Instant = string | Date;

/** Still inside what ends there: intervals are half-open, and the last day of one that ends at midnight is the day before. */
export const lastMoment = (end: Instant): Date => new Date(new Date(end).getTime() - 1);

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const longDay: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };

/** The calendar day of an instant in a zone: `2026-12-03`. */
export function dayOf(at: Instant, zone = homeZone): string {
  let made = dayFormats.get(zone);
  if (!made) dayFormats.set(zone, (made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })));
  return made.format(new Date(at));
}
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** How times are written for the reader: 24-hour clock, Norwegian dates in bokmål, British in English. */
function timeWords(language: Language) {
  const time = (at: Instant, zone = homeZone) => {
    const written = format(language, zone, clock).format(new Date(at));
    return language === 'nb' ? written.replace(':', '.') : written;
  };
  const day = (at: Instant, zone = homeZone) => {
    const sameYear = dayOf(at, zone).slice(0, 4) === dayOf(new Date(), zone).slice(0, 4);
    return format(language, zone, sameYear ? longDay : { ...longDay, year: 'numeric' }).format(new Date(at));
  };
  const at = language === 'nb' ? ' kl. ' : ' at ';
  return {
    /** `09.30` · `09:30` */
    time,
    /** `torsdag 3. desember`, with the year when it is another than this */
    day,
    /** `tors. 3. des.` */
    shortDay: (when: Instant, zone = homeZone) =>
      format(language, zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(when)),
    /** `3. desember 2026`, of a calendar day */
    date: (when: string) =>
      format(language, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${when}T12:00:00Z`)),
    /** `torsdag 3. desember kl. 15.20` */
    moment: (when: Instant, zone = homeZone) => `${day(when, zone)}${at}${time(when, zone)}`,
    /** `kl. 09.00–12.00`; over midnight with both days */
    period: (start: Instant, end: Instant, zone = homeZone) => {
      const sameDay = dayOf(start, zone) === dayOf(new Date(new Date(end).getTime() - 1), zone);
      const until = sameDay ? time(end, zone) : `${day(end, zone)}${at}${time(end, zone)}`;
      return `${language === 'nb' ? 'kl. ' : ''}${time(start, zone)}–${until}`;
    },
    /** `uke 49` */
    week: (when: Instant, zone = homeZone) => `${language === 'nb' ? 'uke' : 'week'} ${isoWeekOf(dayOf(when, zone))}`,
    /** The site’s zone, when the reader’s own clock shows another time. */
    zone: (zone: string, when: Instant) => {
      const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const shows = (z: string) => format('nb', z, { ...clock, day: 'numeric' }).format(new Date(when));
      if (shows(own) === shows(zone)) return '';
      return language === 'nb' ? `(tid i ${zone})` : `(time in ${zone})`;
    },
  };
}

export function useTimeWords() {
  return timeWords(useLanguage().language);
}

/** `1 t 42 min`, `4 min 10 s`, `2 dager 3 t`: what is left of a hold. */
export function leftWords(ms: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [minutes, hours, days] = [Math.floor(seconds / 60), Math.floor(seconds / 3600), Math.floor(seconds / 86_400)];
  const hour = language === 'nb' ? 't' : 'h';
  if (days > 1) return `${days} ${language === 'nb' ? 'dager' : 'days'} ${hours % 24} ${hour}`;
  if (hours > 0) return `${hours} ${hour} ${minutes % 60} min`;
  if (minutes >= 5) return `${minutes} min`;
  return `${minutes} min ${seconds % 60} s`;
}
