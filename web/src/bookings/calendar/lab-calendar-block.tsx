import {
  CheckmarkIcon,
  CircleSlashIcon,
  HourglassBottomFilledIcon,
  PaperplaneIcon,
  PersonIcon,
  TasklistIcon,
} from '@navikt/aksel-icons';
import { type ComponentType, memo, type SVGProps } from 'react';
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

/** Where a part of a day stands in its cell. */
export const placed = ({ from, until }: Part, lane = 0) => ({ '--s': from, '--e': until, '--lane': lane }) as object;

/** `09–13`, `09.30–11` */
export function hours({ from, until }: Part): string {
  const clock = (hour: number) => {
    const minutes = Math.round((hour % 1) * 60);
    return `${String(Math.floor(hour)).padStart(2, '0')}${minutes ? `.${String(minutes).padStart(2, '0')}` : ''}`;
  };
  return `${clock(from)}–${clock(until)}`;
}

/** A booking in its day; all of it is in its name, for whoever does not see or can’t read so small a place. */
export const EntryBlock = memo(function EntryBlock(props: {
  entry: Entry;
  part: Part;
  isStop: boolean;
  isOpen: boolean;
  isMoved: boolean;
}) {
  const { entry, part, isStop } = props;
  const words = useEntryWords();
  const { status, organisation } = entry.booking;
  const look = entry.isWish ? 'requested wish' : entryLook(status);
  const Icon = entryIcons[entry.isWish ? 'requested' : status] ?? CheckmarkIcon;
  const classes = ['block entry', look, props.isOpen && 'opened', props.isMoved && 'moved-away']
    .filter(Boolean)
    .join(' ');
  return (
    <button
      type="button"
      className={classes}
      style={placed(part, entry.lane)}
      tabIndex={isStop ? 0 : -1}
      data-entry={entry.key}
    >
      <span className="visually-hidden">{words(entry)}</span>
      <Icon className="icon" aria-hidden />
      <span aria-hidden>{hours(part)}</span>
      <span className="n" aria-hidden>
        {organisation.name}
      </span>
    </button>
  );
});
