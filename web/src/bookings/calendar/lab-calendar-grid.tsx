import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { fieldOf, type Ground, placeAt } from './calendar-ground';
import { slotPointedAt } from './calendar-grab.rules';
import { useLocalised, useWords } from '../../platform/language';
import { dayOf } from '../../platform/when';
import type { Axis } from '../finder/finder.rules';
import { lanePixels } from './lab-calendar-block';
import type { Ghost } from './lab-calendar-cell';
import { LabCalendarHead } from './lab-calendar-head';
import { LabCalendarRow } from './lab-calendar-row';
import { nextSlot, nextStop, type Stop } from './lab-calendar-stops';
import { bookingOf, movedBy, slotOfTask, type Task } from './lab-calendar-task';
import { isPossible, type Row } from './lab-calendar.rules';
import { labCalendarWords } from './lab-calendar.texts';
import { useShortSlotWords } from '../finder/slot-words';
import { useCalendarDrag } from './use-calendar-drag';
import { useRowsInSight } from './use-rows-in-sight';
import { useShortHours } from './use-short-hours';

const rowPixelsMin = 76;
const monthRowPixels = 48;
/** The testbed’s name stands over its day where the screen is narrow: so high with letters of the usual 16 pixels. */
const namePixels = 48;
const letterPixels = 16;

export interface GridProps {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly days: readonly string[];
  readonly axis: Axis;
  readonly isMonth: boolean;
  readonly isNarrow: boolean;
  readonly now: number;
  readonly stop: Stop | null;
  readonly task: Task;
  readonly mayManage: boolean;
  /** Set when the place where the keyboard is shall have the focus after the next drawing. */
  readonly wantsFocus: RefObject<boolean>;
  readonly isTurning: boolean;
  readonly onStop: (stop: Stop) => void;
  readonly onTurn: (by: 1 | -1) => void;
  readonly onDay: (day: string) => void;
  readonly onEnter: (stop: Stop) => void;
  readonly onTask: (task: Task) => void;
}

/** The whole lab as an ARIA grid: one tab stop, arrows between days, testbeds and bookings; only rows in sight are drawn. */
export function LabCalendarGrid(props: GridProps) {
  const { rows, days, axis, isMonth, wantsFocus } = props;
  const grid = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  const sizes = useMemo(() => sizesOf(rows, isMonth, props.isNarrow), [rows, isMonth, props.isNarrow]);
  const { range, look } = useRowsInSight(grid, sizes);
  const ground = { body, rows, tops: sizes.tops, days, axis };
  const shortHours = useShortHours(ground);
  const drag = useCalendarDrag({
    ...ground,
    grid,
    mark,
    now: props.now,
    isOn: props.mayManage && !isMonth,
    onTask: props.onTask,
  });
  const ghost = useGhost(props);
  // Not before the leaf is shown: what has the focus now will be gone with the old one.
  useLayoutEffect(() => {
    if (!wantsFocus.current || props.isTurning) return;
    wantsFocus.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Escape') drag.cancel();
    const deed = deedOf(event, props);
    if (!deed) return;
    event.preventDefault();
    // Whatever is opened with Enter takes the focus itself.
    wantsFocus.current = !isEnter(event);
    deed();
  };
  return (
    <>
      <div
        ref={grid}
        className={['calendar lab-calendar', isMonth && 'by-month', props.mayManage && 'may-move']
          .filter(Boolean)
          .join(' ')}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        onKeyDown={press}
        onScroll={look}
        style={{ '--from': axis.from, '--len': axis.until - axis.from, '--days': days.length } as object}
      >
        <LabCalendarHead days={days} axis={axis} isMonth={isMonth} />
        <div
          ref={body}
          role="rowgroup"
          className="lab-rows"
          style={{ height: sizes.total }}
          onClick={(event) => !drag.hasLetGo() && clickedOn(event, props, ground)}
          {...drag.on}
        >
          {shortHours !== null && <RowsInSight grid={props} {...{ sizes, range, ghost, shortHours }} />}
          <span ref={mark} className="block selected ghost carried" hidden aria-hidden />
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {ghost?.said}
      </p>
    </>
  );
}

interface SightProps {
  readonly grid: GridProps;
  readonly sizes: ReturnType<typeof sizesOf>;
  readonly range: readonly [number, number];
  readonly ghost: (Ghost & { readonly day: string }) | null;
  readonly shortHours: number;
}

/** The rows that the keyboard and the hand are on are always there: focus, and what a finger touches, go with them. */
function RowsInSight({ grid, sizes, range, ghost, shortHours }: SightProps) {
  const { rows, days, axis, isMonth, now, task } = grid;
  const here = ghost ? { testbedId: ghost.slot.testbedId, day: ghost.day, entry: null } : grid.stop;
  return rows.map((row, index) => {
    const { testbedId } = row.calendar;
    const isHere = here?.testbedId === testbedId;
    const has = (id: string | null) => (row.entries.some(({ booking }) => booking.id === id) ? id : null);
    const isInSight = index >= range[0] && index <= range[1];
    if (!isHere && !isInSight && !has(task?.is === 'carried' ? task.id : null)) return null;
    return (
      <LabCalendarRow
        key={testbedId}
        row={row}
        number={index + 2}
        top={sizes.tops[index]!}
        height={sizes.heights[index]!}
        {...{ days, axis, isMonth, now, shortHours }}
        stop={isHere ? here : null}
        opened={has(bookingOf(task))}
        moved={has(movedBy(task))}
        ghost={ghost?.slot.testbedId === testbedId ? ghost : null}
      />
    );
  });
}

function sizesOf(rows: readonly Row[], isMonth: boolean, isNarrow: boolean) {
  const letters = parseFloat(getComputedStyle(document.documentElement).fontSize) / letterPixels;
  const more = isNarrow ? namePixels * letters : 0;
  const heights = rows.map(
    ({ lanes }) => more + (isMonth ? monthRowPixels : Math.max(rowPixelsMin, 14 + lanes * lanePixels)),
  );
  const tops: number[] = [];
  let total = 0;
  for (const height of heights) {
    tops.push(total);
    total += height;
  }
  return { heights, tops, total };
}

/** A click chooses the place for what is being moved; else it goes there, and opens what stands there. */
function clickedOn(event: MouseEvent, props: GridProps, ground: Ground): void {
  const { task, rows, axis } = props;
  if (task?.is === 'moving') {
    const field = fieldOf(ground);
    const place = field && placeAt({ x: event.clientX, y: event.clientY }, field, ground);
    if (place) props.onTask({ ...task, is: 'proposed', slot: slotPointedAt(place, task.slot, axis) });
    return;
  }
  const clicked = stopAt(event, rows);
  if (!clicked) return;
  props.onStop(clicked);
  if (clicked.entry || props.isMonth) props.onEnter(clicked);
}

const isEnter = ({ key }: KeyboardEvent): boolean => key === 'Enter' || key === ' ';

function deedOf(event: KeyboardEvent, props: GridProps): (() => void) | undefined {
  const { rows, days, isMonth, axis, task, stop } = props;
  const leaf = { rows, days, isMonth };
  if (task?.is === 'carried') return undefined;
  if (task?.is === 'moving') {
    if (event.key === 'Escape') return () => props.onTask(null);
    if (isEnter(event)) return () => props.onTask({ ...task, is: 'proposed' });
    const slot = nextSlot(event, leaf, axis, task.slot);
    if (!slot) return undefined;
    return () => {
      const zone = rows.find(({ calendar }) => calendar.testbedId === slot.testbedId)!.calendar.zone;
      const day = dayOf(new Date(slot.start), zone);
      if (!days.includes(day)) props.onDay(day);
      props.onTask({ ...task, slot });
    };
  }
  if (!stop) return undefined;
  if (isEnter(event)) return () => props.onEnter(stop);
  const next = nextStop(event, leaf, stop);
  if (!next) return undefined;
  if (next === 'on' || next === 'back') return () => props.onTurn(next === 'on' ? 1 : -1);
  return () => props.onStop(next);
}

function stopAt({ target }: MouseEvent, rows: readonly Row[]): Stop | null {
  const element = target as Element;
  const day = element.closest<HTMLElement>('[data-day]')?.dataset.day;
  const index = Number(element.closest('[role=row]')?.getAttribute('aria-rowindex')) - 2;
  const entry = element.closest<HTMLElement>('[data-entry]')?.dataset.entry ?? null;
  const row = rows[index];
  return day && row ? { testbedId: row.calendar.testbedId, day, entry } : null;
}

/** The time that is being chosen, and what a reader who does not see it hears of it. */
function useGhost({ rows, task, now, mayManage }: GridProps) {
  const w = useWords(labCalendarWords);
  const localised = useLocalised();
  const short = useShortSlotWords();
  const slot = slotOfTask(task);
  const movedId = movedBy(task) ?? undefined;
  return useMemo(() => {
    const row = rows.find(({ calendar }) => calendar.testbedId === slot?.testbedId);
    if (!slot || !row || !mayManage) return null;
    const { zone, testbed } = row.calendar;
    const possible = movedId === undefined || isPossible(row, slot, movedId, now);
    const who = rows.flatMap(({ entries }) => entries).find(({ key }) => key === movedId)?.booking.organisation.name;
    const said = who
      ? `${w.moving(who, short(slot, zone), localised(testbed.name))}: ${possible ? w.free : w.cannot}`
      : '';
    return { slot, isPossible: possible, said, day: dayOf(new Date(slot.start), zone) };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [rows, slot, movedId, now, mayManage, w]);
}
