import { addHours } from '../kernel/period.js';
import type { Refusal } from '../kernel/refusal.js';
import { nextWorkingTime } from '../kernel/working-days.js';
import type { EmailKind } from './email-kinds.js';
import { waitingOf } from './notice-kinds.js';
import { refuse } from './notification.refusals.js';

/** At once, or on working days at these local times (`HH:mm`) of the lab. */
export interface Timing {
  readonly mode: 'at-once' | 'collected';
  readonly times: readonly string[];
}

/** When nobody has set it. */
export function usualTiming(kind: EmailKind): Timing {
  return waitingOf[kind] === 'daily' ? { mode: 'collected', times: ['07:30'] } : { mode: 'at-once', times: [] };
}

/** What is against sending e-mails of this kind so. */
export function refuseTiming(kind: EmailKind, { mode, times }: Timing): Refusal[] {
  switch (waitingOf[kind]) {
    case 'never':
      return mode === 'collected' ? [refuse('notice-timing.never-waits', {}, 'mode')] : [];
    case 'own-hour':
      return mode === 'collected' ? [refuse('notice-timing.own-hour', {}, 'mode')] : [];
    case 'daily':
      return mode === 'collected' && times.length === 1 ? [] : [refuse('notice-timing.once-a-day', {}, 'times')];
    case 'lab-decides':
      return (mode === 'collected') === times.length > 0 ? [] : [refuse('notice-timing.times-fit-mode', {}, 'times')];
  }
}

/** So close to a test nothing about it is kept waiting: its readers may be on their way. */
const neverWaitsHoursBefore = 24;

/** When a notice goes that need not have an hour of its own. `start` is of the time that it is about. */
export function timedAt(
  { mode, times }: Timing,
  { now, zone, start }: { now: Date; zone: string; start?: Date | undefined },
): Date {
  if (mode === 'at-once') return now;
  const collected = nextWorkingTime(now, times, zone);
  return start !== undefined && collected > addHours(start, -neverWaitsHoursBefore) ? now : collected;
}
