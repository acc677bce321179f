import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCursorWords } from './finder-cell-words';
import { FinderHead } from './finder-head';
import { deedOf, type GridProps } from './finder-keys';
import { FinderRow } from './finder-row';
import { axisOf, type Cursor } from './finder.rules';

/** The week as an ARIA grid: one tab stop, arrows between hours, days and testbeds. */
export function FinderGrid(props: GridProps & { label: string }) {
  const { calendars, days, cursor, chosen, minutes } = props;
  const axis = useMemo(() => axisOf(calendars, days), [calendars, days]);
  const grid = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  const [said, setSaid] = useState('');
  const lastCell = useRef('');
  const cursorWords = useCursorWords();
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    // Another cell is read out because it gets the focus; within the same one, what changed must be said.
    const cell = `${cursor.testbedId} ${cursor.day}`;
    const here = calendars.find(({ testbedId }) => testbedId === cursor.testbedId);
    setSaid(here && cell === lastCell.current ? cursorWords(here, cursor, minutes) : '');
    lastCell.current = cell;
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cursor, minutes]);
  // The same function for ever, so that only rows that changed are drawn anew.
  const onChoose = useRef(props.onChoose);
  useEffect(() => {
    onChoose.current = props.onChoose;
  });
  const choose = useCallback((at: Cursor) => onChoose.current(at), []);
  const press = (event: KeyboardEvent) => {
    const deed = deedOf(event, props, axis);
    if (!deed) return;
    event.preventDefault();
    byKey.current = true;
    deed();
  };
  return (
    <>
      <div
        ref={grid}
        className="calendar"
        role="grid"
        aria-label={props.label}
        aria-readonly="true"
        aria-rowcount={calendars.length + 1}
        onKeyDown={press}
        style={{ '--from': axis.from, '--len': axis.until - axis.from, '--days': days.length } as object}
      >
        <FinderHead days={days} shownDay={cursor.day} axis={axis} />
        {calendars.map((calendar) => (
          <FinderRow
            key={calendar.testbedId}
            calendar={calendar}
            days={days}
            axis={axis}
            own={props.own}
            minutes={props.minutes}
            shownDay={cursor.day}
            cursor={cursor.testbedId === calendar.testbedId ? cursor : null}
            chosen={chosen?.testbedId === calendar.testbedId ? chosen : null}
            onChoose={choose}
          />
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
