import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { hourOf } from '../../platform/wall-clock';
import type { Slot } from '../finder/finder.rules';
import { fieldOf, type Ground, placeAt, type Point } from './calendar-ground';
import { canBeCarried, type Grab, isSame, slotUnder } from './calendar-grab.rules';
import { drawCarried } from './carried-slot';
import { slotOf } from './lab-calendar-stops';
import type { Task } from './lab-calendar-task';
import { isPossible } from './lab-calendar.rules';
import { scrollAtEdge } from './scroll-at-edge';

/** So far the mouse must go before a press is a drag; a finger that goes so far before it has lifted scrolls. */
const dragPixelsMin = 5;
/** So long a finger rests before it lifts what lies under it. */
const liftMs = 400;

interface Hand extends Grab {
  readonly pointerId: number;
  readonly from: Point;
  readonly isFinger: boolean;
  at: Point;
  isLifted: boolean;
  slot: Slot | null;
}
interface Dragged extends Ground {
  readonly grid: RefObject<HTMLElement | null>;
  /** What follows the hand. */
  readonly mark: RefObject<HTMLElement | null>;
  readonly isOn: boolean;
  readonly now: number;
  readonly onTask: (task: Task) => void;
}

/**
 * A booking is carried to another time; over free time a closure is drawn. The mouse takes hold as it goes, a finger by
 * resting: until then it scrolls as anywhere.
 */
export function useCalendarDrag(dragged: Dragged) {
  const latest = useRef(dragged);
  useLayoutEffect(() => {
    latest.current = dragged;
  });
  const hand = useRef<Hand | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The click that a browser makes of letting go is none. */
  const hasLetGo = useRef(false);
  const letGo = () => {
    clearTimeout(timer.current);
    const { current } = hand;
    const { mark, body } = latest.current;
    hand.current = null;
    if (!current?.isLifted) return null;
    if (body.current?.hasPointerCapture(current.pointerId)) body.current.releasePointerCapture(current.pointerId);
    if (mark.current) mark.current.hidden = true;
    return current;
  };
  const cancel = () => {
    if (letGo()) latest.current.onTask(null);
  };
  const down = (event: PointerEvent<HTMLElement>) => {
    hasLetGo.current = false;
    if (!dragged.isOn || event.button !== 0 || !event.isPrimary) return;
    hand.current = handOn(event, dragged);
    if (hand.current?.isFinger) timer.current = setTimeout(() => lift(hand.current, latest), liftMs);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const { current } = hand;
    if (!current) return;
    current.at = { x: event.clientX, y: event.clientY };
    if (current.isLifted || Math.hypot(current.at.x - current.from.x, current.at.y - current.from.y) < dragPixelsMin)
      return;
    if (current.isFinger) letGo();
    else lift(current, latest);
  };
  const up = () => {
    if (hand.current?.isLifted) carry(hand.current, latest.current);
    const held = letGo();
    if (!held) return;
    hasLetGo.current = true;
    dragged.onTask(whatFollows(held));
  };
  useScrollingHeld(dragged.body, hand);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    cancel,
    hasLetGo: () => hasLetGo.current,
    on: {
      onPointerDown: down,
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: cancel,
      // A finger that rests opens no menu here.
      onContextMenu: (event: MouseEvent) => hand.current?.isFinger && event.preventDefault(),
    },
  };
}

function handOn(event: PointerEvent<HTMLElement>, ground: Ground): Hand | null {
  const at = { x: event.clientX, y: event.clientY };
  const field = fieldOf(ground);
  const place = field && placeAt(at, field, ground);
  if (!place) return null;
  const key = (event.target as Element).closest<HTMLElement>('[data-entry]')?.dataset.entry;
  const entry = place.row.entries.find((one) => one.key === key);
  if (entry && !canBeCarried(entry)) return null;
  const begins = entry ? hourOf(entry.start, place.day, place.row.calendar.zone) : place.hour;
  const { pointerId, pointerType } = event;
  const isFinger = pointerType !== 'mouse';
  return { pointerId, from: at, at, place, entry, hours: place.hour - begins, isFinger, isLifted: false, slot: null };
}

/** From here on it follows the hand: looked at once for each picture, however often the hand moves between two. */
function lift(hand: Hand | null, latest: RefObject<Dragged>): void {
  const { body, onTask } = latest.current;
  if (!hand) return;
  hand.isLifted = true;
  body.current?.setPointerCapture(hand.pointerId);
  if (hand.entry) onTask({ is: 'carried', id: hand.entry.booking.id });
  const follow = () => {
    if (!body.current?.hasPointerCapture(hand.pointerId)) return;
    carry(hand, latest.current);
    const { grid } = latest.current;
    if (grid.current) scrollAtEdge(grid.current, hand.at.y);
    requestAnimationFrame(follow);
  };
  follow();
}

function carry(hand: Hand, dragged: Dragged): void {
  const field = fieldOf(dragged);
  const mark = dragged.mark.current;
  const place = field && placeAt(hand.at, field, dragged);
  const slot = place && slotUnder(place, hand, dragged.axis);
  if (!field || !mark || !slot || isSame(slot, hand.slot)) return;
  hand.slot = slot;
  const row = dragged.rows.find(({ calendar }) => calendar.testbedId === slot.testbedId)!;
  const isFree = !hand.entry || isPossible(row, slot, hand.entry.booking.id, dragged.now);
  drawCarried(mark, { row, slot, isPossible: isFree }, field, dragged);
}

/** Let go where it was taken up: with the mouse that is nothing, after a finger it is asked for its place. */
function whatFollows({ entry, slot, isFinger }: Hand): Task {
  if (!slot) return null;
  if (!entry) return { is: 'closing', slot };
  const { booking } = entry;
  const stands = slotOf(booking);
  if (isSame(stands, slot)) return isFinger ? { is: 'moving', id: booking.id, slot } : null;
  return { is: 'proposed', id: booking.id, slot };
}

/** While something is lifted, the finger that carries it must not scroll: only a listener that may refuse can say so. */
function useScrollingHeld(body: RefObject<HTMLElement | null>, hand: RefObject<Hand | null>): void {
  useEffect(() => {
    const { current } = body;
    const hold = (event: TouchEvent) => {
      if (hand.current?.isLifted && event.cancelable) event.preventDefault();
    };
    current?.addEventListener('touchmove', hold, { passive: false });
    return () => current?.removeEventListener('touchmove', hold);
  }, [body, hand]);
}
