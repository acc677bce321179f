import { CircleSlashIcon, WrenchIcon } from '@navikt/aksel-icons';
import { useMemo } from 'react';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import type { Axis, Slot } from '../finder/finder.rules';
import { EntryBlock, hours, placed, type Room } from './lab-calendar-block';
import type { Stop } from './lab-calendar-stops';
import { useDayWords } from './lab-calendar-words';
import { type Backdrop, backdropOf, entriesOn, type Part, partOn, type Row } from './lab-calendar.rules';
import { labCalendarWords } from './lab-calendar.texts';

const minuteMs = 60_000;
/** Narrower than this, in hours, a closure has no room for its reason. */
const reasonHoursMin = 2.5;

/** A time that is being chosen with the mouse or the keys. */
export interface Ghost {
  readonly slot: Slot;
  readonly isPossible: boolean;
  /** What it is, for whoever does not see it; only while the keyboard has it. */
  readonly said: string;
}

interface CellProps {
  readonly row: Row;
  readonly day: string;
  readonly axis: Axis;
  readonly now: number;
  /** A booking shorter than this has room for its hours alone; one half as long not even for these. */
  readonly shortHours: number;
  readonly stop: Stop | null;
  readonly opened: string | null;
  /** The booking that is being moved, drawn faintly where it still stands. */
  readonly moved: string | null;
  readonly ghost: Ghost | null;
}

/** A testbed’s day: what is closed, what is booked with its rigging, the time now, and what is being moved here. */
export function LabCalendarCell(props: CellProps) {
  const { row, day, axis, now, stop, ghost } = props;
  const { shortDay } = useTimeWords();
  const dayWords = useDayWords();
  const { calendar } = row;
  const parts = useMemo(() => partsOf(row, day, axis), [row, day, axis]);
  const nowPart = partOn({ start: now, end: now + minuteMs }, day, calendar, axis);
  const ghostPart = ghost && partOn(ghost.slot, day, calendar, axis);
  return (
    <div
      role="gridcell"
      className={ghostPart ? 'cell chosen' : 'cell'}
      data-day={day}
      tabIndex={stop && (stop.entry === null || ghost) ? 0 : -1}
    >
      <span className="visually-hidden">
        {(ghostPart && ghost.said) || `${shortDay(`${day}T12:00:00Z`)}: ${dayWords(row, day)}`}
      </span>
      {parts.backdrop.map((part) => (
        <BackdropBlock key={`${part.kind} ${part.from}`} {...{ part, axis }} />
      ))}
      {nowPart && <span className="now" style={{ left: placed(nowPart, axis).left }} aria-hidden />}
      {parts.buffers.map(({ part, lane }) => (
        <span key={`${lane} ${part.from}`} className="block buffer" style={placed(part, axis, lane)} aria-hidden />
      ))}
      {parts.entries.map(({ entry, part }) => (
        <EntryBlock
          key={entry.key}
          entry={entry}
          part={part}
          axis={axis}
          isStop={!ghost && stop?.entry === entry.key}
          isOpen={props.opened === entry.booking.id}
          isMoved={props.moved === entry.booking.id}
          room={roomOf(part, props.shortHours)}
        />
      ))}
      {ghostPart && (
        <span
          className={`block selected ghost ${ghost.isPossible ? '' : 'impossible'}`}
          style={placed(ghostPart, axis)}
          aria-hidden
        >
          {hours(ghostPart)}
        </span>
      )}
    </div>
  );
}

const roomOf = ({ from, until }: Part, shortHours: number): Room =>
  until - from >= shortHours ? 'all' : until - from >= shortHours / 2 ? 'hours' : 'icon';

function partsOf(row: Row, day: string, axis: Axis) {
  const { calendar } = row;
  const here = entriesOn(row, day);
  const entries = here.flatMap((entry) => {
    const part = partOn(entry, day, calendar, axis);
    return part ? [{ entry, part }] : [];
  });
  const buffers = here.flatMap(({ start, end, lane, booking: { status } }) => {
    if (status === 'completed' || status === 'no-show') return [];
    return [
      { start: start - calendar.bufferBeforeMinutes * minuteMs, end: start },
      { start: end, end: end + calendar.bufferAfterMinutes * minuteMs },
    ].flatMap((times) => {
      const part = partOn(times, day, calendar, axis);
      return part ? [{ part, lane }] : [];
    });
  });
  return { entries, buffers, backdrop: backdropOf(calendar, day, axis) };
}

function BackdropBlock({ part, axis }: { part: Backdrop; axis: Axis }) {
  const w = useWords(labCalendarWords);
  const localised = useLocalised();
  if (part.kind === 'closed') return <span className="block closed" style={placed(part, axis)} aria-hidden />;
  const Icon = part.kind === 'maintenance' ? WrenchIcon : CircleSlashIcon;
  const reason = part.reason ? localised(part.reason) : '';
  return (
    <span className="block maintenance closure" style={placed(part, axis)} title={reason} aria-hidden>
      <Icon className="icon" />
      {part.until - part.from >= reasonHoursMin && (
        <span>{part.kind === 'maintenance' ? reason : `${w.closed}: ${reason}`}</span>
      )}
    </span>
  );
}
