import { useLanguage, useWords } from '../../platform/language';
import { dayOf, useTimeWords } from '../../platform/when';
import { leafOf } from '../calendar/lab-calendar.rules';
import { labCalendarWords } from '../calendar/lab-calendar.texts';

/** The week’s days, one of which a narrow screen shows. */
export function DayChips({ day, onDay }: { day: string; onDay: (day: string) => void }) {
  const w = useWords(labCalendarWords);
  const { language } = useLanguage();
  const { shortDay } = useTimeWords();
  const today = dayOf(new Date());
  const weekday = new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { weekday: 'short', timeZone: 'UTC' });
  return (
    <div className="days week-chips" role="group" aria-label={w.views.day}>
      {leafOf('week', day).map((one) => {
        const noon = new Date(`${one}T12:00:00Z`);
        return (
          <button
            key={one}
            type="button"
            aria-pressed={one === day}
            aria-current={one === today ? 'date' : undefined}
            onClick={() => onDay(one)}
          >
            <span className="visually-hidden">{shortDay(noon)}</span>
            <span aria-hidden>{weekday.format(noon)}</span>
            <b aria-hidden>{Number(one.slice(8))}</b>
          </button>
        );
      })}
    </div>
  );
}
