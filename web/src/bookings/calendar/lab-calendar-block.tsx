import {
  CheckmarkIcon,
  CircleSlashIcon,
  HourglassBottomFilledIcon,
  PaperplaneIcon,
  PersonIcon,
  TasklistIcon,
} from '@navikt/aksel-icons';
import { type ComponentType, type CSSProperties, memo, type SVGProps } from 'react';
import type { Axis } from '../finder/finder.rules';
import { useEntryWords } from './lab-calendar-words';
import type { Entry, Part } from './lab-calendar.rules';

export const entryIcons: Record<string, ComponentType<SVGProps<SVGSVGElement>>> = {
  held: HourglassBottomFilledIcon,
  requested: PaperplaneIcon,
  confirmed: CheckmarkIcon,
  'checked-in': PersonIcon,
  completed: TasklistIcon,
  'no-show': CircleSlashIcon,
};
export const entryLook = (status: string): string => (status === 'held' ? 'hold' : status);

/** Where a part of a day stands in its cell. Said outright: of properties worked out from others there would be thousands. */
export function placed({ from, until }: Part, axis: Axis, lane = 0): CSSProperties {
  const share = 100 / (axis.until - axis.from);
  return {
    left: `${(from - axis.from) * share}%`,
    width: `${(until - from) * share}%`,
    ...(lane > 0 ? { top: 6 + lane * lanePixels } : {}),
  };
}
/** From a row’s line to the next. */
export const lanePixels = 50;

/** `09–13`, `09.30–11` */
export function hours({ from, until }: Part): string {
  const clock = (hour: number) => {
    const minutes = Math.round((hour % 1) * 60);
    return `${String(Math.floor(hour)).padStart(2, '0')}${minutes ? `.${String(minutes).padStart(2, '0')}` : ''}`;
  };
  return `${clock(from)}–${clock(until)}`;
}

/** What a booking has room for besides its icon: its hours and whose it is, its hours, or nothing. */
export type Room = 'all' | 'hours' | 'icon';

/** A booking in its day; all of it is in its name, for whoever does not see or can’t read so small a place. */
export const EntryBlock = memo(function EntryBlock(props: {
  entry: Entry;
  part: Part;
  axis: Axis;
  isStop: boolean;
  isOpen: boolean;
  isMoved: boolean;
  room: Room;
}) {
  const { entry, part, isStop, room } = props;
  const words = useEntryWords();
  const { status, organisation } = entry.booking;
  const look = entry.isWish ? 'requested wish' : entryLook(status);
  const Icon = entryIcons[entry.isWish ? 'requested' : status] ?? CheckmarkIcon;
  const states = [props.isOpen && 'opened', props.isMoved && 'moved-away', `room-${room}`];
  const classes = ['block entry', look, ...states].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      className={classes}
      style={placed(part, props.axis, entry.lane)}
      tabIndex={isStop ? 0 : -1}
      data-entry={entry.key}
    >
      <span className="visually-hidden">{words(entry)}</span>
      <Icon className="icon" aria-hidden />
      {room !== 'icon' && <span aria-hidden>{hours(part)}</span>}
      {room === 'all' && (
        <span className="n" aria-hidden>
          {organisation.name}
        </span>
      )}
    </button>
  );
});
