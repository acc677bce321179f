import { isoWeekOf } from '../platform/wall-clock';
import { useLanguage, useWords } from '../platform/language';
import type { FreeWeek } from './free-weeks';
import { testbedWords } from './testbeds.texts';

const dayMinutes = 24 * 60;

/** Week by week how much is free, as words and as a bar; in days where bookings last for days. */
export function FreeWeeksList(props: { name: string; weeks: readonly FreeWeek[]; shortestMinutes: number }) {
  const w = useWords(testbedWords);
  const { language } = useLanguage();
  const inDays = props.shortestMinutes >= dayMinutes;
  const count = new Intl.NumberFormat(language, { maximumFractionDigits: inDays ? 1 : 0 });
  const amount = (minutes: number) => count.format(inDays ? minutes / dayMinutes : Math.floor(minutes / 60));
  const words = ({ openMinutes, freeMinutes, isTooSoon }: FreeWeek) => {
    if (openMinutes === 0) return w.closed;
    if (freeMinutes === 0) return isTooSoon ? w.tooSoon : w.full;
    return (inDays ? w.daysFree : w.hoursFree)(amount(freeMinutes), amount(openMinutes));
  };
  return (
    <ul className="free-weeks" aria-label={w.freeWeeks(props.name)}>
      {props.weeks.map((week) => {
        const share = week.openMinutes === 0 ? 0 : Math.round((100 * week.freeMinutes) / week.openMinutes);
        return (
          <li key={week.monday} className={week.freeMinutes === 0 ? 'none' : ''}>
            <b>{w.week(isoWeekOf(new Date(week.monday).toISOString().slice(0, 10)))}</b>
            <span className="bar" aria-hidden="true">
              <i style={{ width: `${share}%` }} />
            </span>
            <span>{words(week)}</span>
          </li>
        );
      })}
    </ul>
  );
}
