import { memo } from 'react';
import { useLocalised, useWords } from '../../platform/language';
import type { Booking, Calendar } from '../bookings.queries';
import { FinderCell } from './finder-cell';
import type { Axis, Cursor, Slot } from './finder.rules';
import { finderWords } from './finder.texts';

interface RowProps {
  readonly calendar: Calendar;
  readonly days: readonly string[];
  readonly axis: Axis;
  readonly own: readonly Booking[];
  readonly minutes: number;
  /** The one day that a phone shows. */
  readonly shownDay: string;
  /** Only where it is on this row. */
  readonly cursor: Cursor | null;
  readonly chosen: Slot | null;
  readonly onChoose: (cursor: Cursor) => void;
}

/** One testbed’s week. Drawn anew only when something of its own changed. */
export const FinderRow = memo(function FinderRow({ calendar, days, shownDay, cursor, ...rest }: RowProps) {
  const w = useWords(finderWords);
  const localised = useLocalised();
  const { testbed, stations, leadHours } = calendar;
  return (
    <div role="row">
      <div role="rowheader">
        {localised(testbed.name)}
        <small>{stations > 1 ? w.stations(stations) : w.notice(leadHours)}</small>
      </div>
      {days.map((day) => (
        <FinderCell
          key={day}
          calendar={calendar}
          day={day}
          isShown={day === shownDay}
          cursor={cursor?.day === day ? cursor : null}
          {...rest}
        />
      ))}
    </div>
  );
});
