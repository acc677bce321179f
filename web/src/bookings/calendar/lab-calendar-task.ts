import type { Shape } from '../../platform/api';
import type { Slot } from '../finder/finder.rules';
import type { LabBooking } from './lab-calendar.queries';

/** A booking that a closure is in the way of. */
export type Hit = Shape<'HitClaim'>;

/** What is being done in the lab’s calendar, one thing at a time. */
export type Task =
  | { readonly is: 'open'; readonly id: string }
  /** Chosen with the keys or by pointing at a place, as the calendar shows it. */
  | { readonly is: 'moving'; readonly id: string; readonly slot: Slot }
  /** Held with the mouse or a finger: it follows the hand until it is let go. */
  | { readonly is: 'carried'; readonly id: string }
  | { readonly is: 'proposed'; readonly id: string; readonly slot: Slot }
  | { readonly is: 'closing'; readonly slot: Slot | null }
  | { readonly is: 'done'; readonly said: string; readonly hits: readonly Hit[] }
  | null;

export const bookingOf = (task: Task): string | null => (task && 'id' in task ? task.id : null);
export const movedBy = (task: Task): string | null =>
  task?.is === 'moving' || task?.is === 'carried' || task?.is === 'proposed' ? task.id : null;
export const slotOfTask = (task: Task): Slot | null => (task && 'slot' in task ? task.slot : null);
/** Whose booking is being moved by keys or by pointing. */
export const movedWho = (task: Task, bookings: readonly LabBooking[]): string | undefined =>
  task?.is === 'moving' ? bookings.find(({ id }) => id === task.id)?.organisation.name : undefined;
