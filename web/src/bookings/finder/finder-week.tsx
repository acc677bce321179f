import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Button } from '../../look/button';
import { useWords } from '../../platform/language';
import { dayOf, useTimeWords } from '../../platform/when';
import { FinderGrid } from './finder-grid';
import type { GridProps } from './finder-keys';
import { FinderLegend } from './finder-legend';
import { finderWords } from './finder.texts';
import { addDays, mondayOf } from '../../platform/wall-clock';

/** One week of the testbeds, with the way to the next; on a phone one day of it at a time. */
export function FinderWeek(props: GridProps) {
  const { days, cursor, onMove, calendars } = props;
  const w = useWords(finderWords);
  const { shortDay, week, zone } = useTimeWords();
  const noon = (day: string) => `${day}T12:00:00Z`;
  const monday = mondayOf(cursor.day);
  const turn = (weeks: number) => onMove({ ...cursor, day: addDays(cursor.day, weeks * 7) });
  const isFirst = monday <= mondayOf(dayOf(new Date()));
  const zoneNote = calendars[0] && zone(calendars[0].zone, noon(cursor.day));
  return (
    <section aria-labelledby="week">
      <div className="week-head">
        <h2 id="week">
          {w.weekTitle(week(noon(monday)))}{' '}
          <span className="subtle">
            {shortDay(noon(days[0] ?? monday))} – {shortDay(noon(days.at(-1) ?? monday))}
          </span>
        </h2>
        <div className="actions">
          {!isFirst && (
            <Button weight="secondary" small onClick={() => turn(-1)}>
              <ChevronLeftIcon className="icon" aria-hidden />
              {w.to(week(noon(addDays(monday, -7))))}
            </Button>
          )}
          <Button weight="secondary" small onClick={() => turn(1)}>
            {w.to(week(noon(addDays(monday, 7))))}
            <ChevronRightIcon className="icon" aria-hidden />
          </Button>
        </div>
      </div>
      <div className="days" role="group" aria-label={w.day}>
        {days.map((day) => (
          <button key={day} type="button" aria-pressed={day === cursor.day} onClick={() => onMove({ ...cursor, day })}>
            <Chip day={shortDay(noon(day))} />
          </button>
        ))}
      </div>
      <FinderGrid {...props} label={w.grid(week(noon(monday)))} />
      <FinderLegend />
      <p className="small subtle finder-keys">
        {w.keys} {zoneNote && w.zoneNote(calendars[0]!.zone)}
      </p>
    </section>
  );
}

/** `man.` over `7.`: of `man. 7. des.` what a chip has room for. */
function Chip({ day }: { day: string }) {
  const [weekday, date] = day.split(' ');
  return (
    <>
      {weekday} <b>{date}</b>
    </>
  );
}
