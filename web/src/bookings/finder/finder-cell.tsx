import {
  CheckmarkIcon,
  HourglassBottomFilledIcon,
  PadlockLockedIcon,
  PaperplaneIcon,
  PersonIcon,
  WrenchIcon,
} from '@navikt/aksel-icons';
import { type ComponentType, type MouseEvent, type SVGProps, useMemo } from 'react';
import { type Language, useLanguage, useWords } from '../../platform/language';
import { leftWords } from '../../platform/when';
import type { Booking, Calendar } from '../bookings.queries';
import { useCellWords } from './finder-cell-words';
import { type Axis, type Block, type BlockKind, blocksOf, type Cursor, type Slot, stateOf } from './finder.rules';
import { finderWords } from './finder.texts';
import { hourOf, instantAt } from '../../platform/wall-clock';

interface CellProps {
  readonly calendar: Calendar;
  readonly day: string;
  readonly axis: Axis;
  readonly own: readonly Booking[];
  readonly minutes: number;
  readonly isShown: boolean;
  readonly cursor: Cursor | null;
  readonly chosen: Slot | null;
  readonly onChoose: (cursor: Cursor) => void;
}

/** A testbed’s day: what stands in it, the chosen time, and while the keyboard is here, where it is. */
export function FinderCell(props: CellProps) {
  const { calendar, day, axis, own, minutes, cursor, chosen } = props;
  const { zone, testbedId, gridMinutes } = calendar;
  const blocks = useMemo(() => blocksOf(calendar, day, axis, own), [calendar, day, axis, own]);
  const words = useCellWords({ calendar, day, minutes, cursor, blocks });
  const isChosen =
    chosen !== null && chosen.start >= instantAt(day, 0, zone) && chosen.start < instantAt(day, 24, zone);
  const choose = ({ clientX, currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const hour = axis.from + ((clientX - left) / width) * (axis.until - axis.from);
    const step = gridMinutes / 60;
    props.onChoose({ testbedId, day, hour: Math.min(Math.floor(hour / step) * step, axis.until - step) });
  };
  const state = (start: number, end: number) => stateOf(calendar, { start, end }, Date.now());
  return (
    <div
      role="gridcell"
      className={props.isShown ? 'cell' : 'cell off'}
      tabIndex={cursor ? 0 : -1}
      aria-selected={isChosen}
      onClick={choose}
    >
      <span className="visually-hidden">{words}</span>
      {blocks.map((block) => (
        <BlockView key={`${block.kind} ${block.from}`} block={block} axis={axis} />
      ))}
      {isChosen && (
        <Selection
          kind={state(chosen.start, chosen.end) === 'free' ? 'selected' : 'selected impossible'}
          from={hourOf(chosen.start, day, zone)}
          until={Math.min(axis.until, hourOf(chosen.end, day, zone))}
        />
      )}
      {cursor && (
        <Selection kind="focused cursor" from={cursor.hour} until={Math.min(axis.until, cursor.hour + minutes / 60)} />
      )}
    </div>
  );
}

const at = (from: number, until: number) => ({ '--s': from, '--e': until }) as object;

/** `09`, `09.30` */
function useClock(): (hour: number) => string {
  const { language } = useLanguage();
  return (hour) => {
    const minutes = Math.round((hour % 1) * 60);
    const rest = minutes ? `${language === 'nb' ? '.' : ':'}${String(minutes).padStart(2, '0')}` : '';
    return `${String(Math.floor(hour)).padStart(2, '0')}${rest}`;
  };
}

function Selection({ kind, from, until }: { kind: string; from: number; until: number }) {
  const clock = useClock();
  return (
    <span className={`block ${kind}`} style={at(from, until)} aria-hidden>
      {`${clock(from)}–${clock(until)}`}
    </span>
  );
}

const classes: Partial<Record<BlockKind, string>> = { held: 'hold' };
const icons: Partial<Record<BlockKind, ComponentType<SVGProps<SVGSVGElement>>>> = {
  closed: PadlockLockedIcon,
  maintenance: WrenchIcon,
  held: HourglassBottomFilledIcon,
  requested: PaperplaneIcon,
  confirmed: CheckmarkIcon,
  'checked-in': PersonIcon,
};
/** Narrower than this part of the day, a block has no room for its word. */
const wordPartMin: Partial<Record<BlockKind, number>> = { closed: 0.55, soon: 0.5, maintenance: 0.7, taken: 0.4 };

/** What is left of a hold, as short as there is room for: `1 t 42`. */
const wordOfOwn = ({ status, expiresAt }: Booking, language: Language): string =>
  status === 'held' && expiresAt
    ? leftWords(Date.parse(expiresAt) - Date.now(), language).replace(/([th] \d+) min$/, '$1')
    : '';

function BlockView({ block: { kind, from, until, booking }, axis }: { block: Block; axis: Axis }) {
  const w = useWords(finderWords);
  const { language } = useLanguage();
  const Icon = icons[kind];
  const part = (until - from) / (axis.until - axis.from);
  const clock = useClock();
  const word = booking
    ? wordOfOwn(booking, language) || `${clock(from)}–${clock(until)}`
    : kind === 'buffer' || part < (wordPartMin[kind] ?? 0)
      ? ''
      : w.blocks[kind];
  const hasIcon = Icon && part >= 0.12;
  return (
    <span className={`block ${classes[kind] ?? kind}`} style={at(from, until)} title={w.blocks[kind]} aria-hidden>
      {hasIcon && <Icon className="icon" />}
      {word && <span>{word}</span>}
    </span>
  );
}
