import { useLanguage, useWords } from '../../platform/language';
import { dayOf, useTimeWords } from '../../platform/when';
import type { Axis } from '../finder/finder.rules';
import { labCalendarWords } from './lab-calendar.texts';

/** The days over the calendar, each with its hours; in a month only their numbers. */
export function LabCalendarHead({ days, axis, isMonth }: { days: readonly string[]; axis: Axis; isMonth: boolean }) {
  const w = useWords(labCalendarWords);
  const { language } = useLanguage();
  const { shortDay } = useTimeWords();
  const today = dayOf(new Date());
  const noon = (day: string) => `${day}T12:00:00Z`;
  const letter = new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' });
  const marks = [axis.from, Math.round((axis.from + axis.until) / 2), axis.until];
  return (
    <div role="row" className="head" aria-rowindex={1}>
      <span role="columnheader">{w.testbed}</span>
      {days.map((day) => (
        <div key={day} role="columnheader" aria-current={day === today ? 'date' : undefined}>
          <span className={isMonth ? 'visually-hidden' : undefined}>{shortDay(noon(day))}</span>
          {isMonth && (
            <span aria-hidden>
              {letter.format(new Date(noon(day)))}
              <br />
              {Number(day.slice(8))}
            </span>
          )}
          {!isMonth && (
            <div className="axis" aria-hidden>
              {marks.map((hour) => (
                <span key={hour}>{String(hour).padStart(2, '0')}</span>
              ))}
            </div>
          )}
          {!isMonth && <div className="ticks" />}
        </div>
      ))}
    </div>
  );
}
