import type { Shape } from '../../platform/api';
import type { Slot } from '../finder/finder.rules';

/** A booking that a closure is in the way of. */
export type Hit = Shape<'HitClaim'>;

/** What is being done in the lab’s calendar, one thing at a time. */
export type Task =
  | { readonly is: 'open'; readonly id: string }
  | { readonly is: 'moving'; readonly id: string; readonly slot: Slot; readonly by: 'keys' | 'mouse' }
  | { readonly is: 'proposed'; readonly id: string; readonly slot: Slot }
  | { readonly is: 'drawing'; readonly slot: Slot }
  | { readonly is: 'closing'; readonly slot: Slot | null }
  | { readonly is: 'done'; readonly said: string; readonly hits: readonly Hit[] }
  | null;

export const bookingOf = (task: Task): string | null => (task && 'id' in task ? task.id : null);
export const movedBy = (task: Task): string | null =>
  task?.is === 'moving' || task?.is === 'proposed' ? task.id : null;
export const slotOfTask = (task: Task): Slot | null => (task && 'slot' in task ? task.slot : null);
