import { memo } from 'react';
import { useLocalised, useWords } from '../../platform/language';
import type { Axis } from '../finder/finder.rules';
import { type Ghost, LabCalendarCell } from './lab-calendar-cell';
import { MonthCell } from './lab-calendar-month-cell';
import type { Stop } from './lab-calendar-stops';
import type { Row } from './lab-calendar.rules';
import { labCalendarWords } from './lab-calendar.texts';

interface RowProps {
  readonly row: Row;
  /** Counted from 1, the head included. */
  readonly number: number;
  readonly top: number;
  readonly height: number;
  readonly days: readonly string[];
  readonly axis: Axis;
  readonly isMonth: boolean;
  readonly now: number;
  readonly shortHours: number;
  /** These only where they are on this row, so that the others need not be drawn anew. */
  readonly stop: Stop | null;
  readonly opened: string | null;
  readonly moved: string | null;
  readonly ghost: Ghost | null;
}

/** A testbed’s row, at its place in the body: only those that are in sight are drawn. */
export const LabCalendarRow = memo(function LabCalendarRow(props: RowProps) {
  const { row, days, stop, isMonth } = props;
  const w = useWords(labCalendarWords);
  const localised = useLocalised();
  const { testbed, stations } = row.calendar;
  return (
    <div role="row" aria-rowindex={props.number} style={{ top: props.top, height: props.height }}>
      <div role="rowheader">
        {localised(testbed.name)}
        <small>{w.stations(stations)}</small>
      </div>
      {days.map((day) =>
        isMonth ? (
          <MonthCell key={day} row={row} day={day} isStop={stop?.day === day} />
        ) : (
          <LabCalendarCell
            key={day}
            row={row}
            day={day}
            axis={props.axis}
            now={props.now}
            shortHours={props.shortHours}
            stop={stop?.day === day ? stop : null}
            opened={props.opened}
            moved={props.moved}
            ghost={props.ghost}
          />
        ),
      )}
    </div>
  );
});
