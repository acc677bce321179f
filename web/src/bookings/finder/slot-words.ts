import { useLanguage } from '../../platform/language';
import { dayOf, useTimeWords } from '../../platform/when';

interface Times {
  readonly start: string | number;
  readonly end: string | number;
}

/** `torsdag 3. desember kl. 09.00–12.00` */
export function useSlotWords(): (slot: Times, zone: string) => string {
  const { language } = useLanguage();
  const { day, period, zone: zoneWords } = useTimeWords();
  return ({ start, end }, zone) => {
    const [from, until] = [new Date(start), new Date(end)];
    const written = `${day(from, zone)}${language === 'nb' ? ' ' : ', '}${period(from, until, zone)}`;
    return [written, zoneWords(zone, from)].filter(Boolean).join(' ');
  };
}

/** `tors. 3. des. kl. 09.00–12.00` */
export function useShortSlotWords(): (slot: Times, zone: string) => string {
  const { language } = useLanguage();
  const { shortDay, period } = useTimeWords();
  return ({ start, end }, zone) =>
    `${shortDay(new Date(start), zone)}${language === 'nb' ? ' ' : ', '}${period(new Date(start), new Date(end), zone)}`;
}

/** `kl. 12.02` today, on another day with it. */
export function useUntilWords(): (at: string, zone: string) => string {
  const { language } = useLanguage();
  const { time, moment } = useTimeWords();
  return (at, zone) => {
    if (dayOf(at, zone) !== dayOf(new Date(), zone)) return moment(at, zone);
    return language === 'nb' ? `kl. ${time(at, zone)}` : time(at, zone);
  };
}
