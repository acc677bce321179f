import { useWords } from '../../platform/language';
import { dayOf, useTimeWords } from '../../platform/when';
import type { Axis } from './finder.rules';
import { finderWords } from './finder.texts';

/** The days over the calendar, each with its hours; on a phone only the one that is shown. */
export function FinderHead({ days, shownDay, axis }: { days: readonly string[]; shownDay: string; axis: Axis }) {
  const w = useWords(finderWords);
  const { shortDay } = useTimeWords();
  const today = dayOf(new Date());
  const marks = [axis.from, Math.round((axis.from + axis.until) / 2), axis.until];
  return (
    <div role="row" className="head">
      <span role="columnheader">{w.testbed}</span>
      {days.map((day) => (
        <div
          key={day}
          role="columnheader"
          className={day === shownDay ? undefined : 'off'}
          aria-current={day === today ? 'date' : undefined}
        >
          {shortDay(`${day}T12:00:00Z`)}
          <div className="axis" aria-hidden>
            {marks.map((hour) => (
              <span key={hour}>{String(hour).padStart(2, '0')}</span>
            ))}
          </div>
          <div className="ticks" />
        </div>
      ))}
    </div>
  );
}
