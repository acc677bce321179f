import { CheckmarkIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { useTimeWords } from '../../platform/when';
import { entryIcons, entryLook } from './lab-calendar-block';
import { useDayWords } from './lab-calendar-words';
import { entriesOn, isShut, type Row } from './lab-calendar.rules';

/** What matters most of a day: what waits for the lab first. */
const order = ['requested', 'held', 'checked-in', 'confirmed', 'no-show', 'completed'];

/** A day of a month: how many tests, marked by what matters most of them; the day itself shows which. */
export function MonthCell({ row, day, isStop }: { row: Row; day: string; isStop: boolean }) {
  const { shortDay } = useTimeWords();
  const words = useDayWords();
  const here = entriesOn(row, day).filter(({ isWish }) => !isWish);
  const status = order.find((one) => here.some(({ booking }) => booking.status === one));
  const shut = isShut(row.calendar, day);
  const Icon = status ? (entryIcons[status] ?? CheckmarkIcon) : PadlockLockedIcon;
  return (
    <div
      role="gridcell"
      className={shut ? 'cell month-day shut' : 'cell month-day'}
      data-day={day}
      tabIndex={isStop ? 0 : -1}
    >
      <span className="visually-hidden">{`${shortDay(`${day}T12:00:00Z`)}: ${words(row, day)}`}</span>
      {status && (
        <span className={`block entry ${entryLook(status)}`} aria-hidden>
          <Icon className="icon" />
          <span>{here.length}</span>
        </span>
      )}
    </div>
  );
}
