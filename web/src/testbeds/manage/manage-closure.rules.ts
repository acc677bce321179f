import type { Shape } from '../../platform/api';
import { instantAt } from '../../platform/wall-clock';
import { minutesOf } from './manage-clock.rules';

/** A closure as it is typed: wall clock of the site. */
export interface TypedClosure {
  /** A testbed’s id, or a whole site’s. */
  readonly place: string;
  readonly kind: Shape<'Closure'>['kind'];
  readonly startDay: string;
  readonly startTime: string;
  readonly endDay: string;
  readonly endTime: string;
  readonly reasonNb: string;
  readonly reasonEn: string;
}
/** What can be closed. */
export interface ClosurePlace {
  readonly id: string;
  readonly name: string;
  readonly siteId: string;
  readonly testbedId: string | null;
  readonly zone: string;
}
type Fault = 'where-missing' | 'day-missing' | 'not-a-time' | 'not-after' | 'reason-missing';
export type ClosureFaults = Partial<Record<keyof TypedClosure, Fault>>;
export type NewClosure = Omit<Shape<'NewClosure'>, 'dryRun'>;

export const emptyClosure = (place: string, today: string): TypedClosure => ({
  place,
  kind: 'closed',
  startDay: today,
  startTime: '',
  endDay: today,
  endTime: '',
  reasonNb: '',
  reasonEn: '',
});

/** What is typed, as the API takes it; null while there are faults. */
export function readClosure(
  typed: TypedClosure,
  place: ClosurePlace | undefined,
): { closure: NewClosure | null; faults: ClosureFaults } {
  const faults: ClosureFaults = {};
  if (!place) faults.place = 'where-missing';
  const at = (end: 'start' | 'end') => {
    const [day, minutes] = [typed[`${end}Day`], minutesOf(typed[`${end}Time`])];
    if (day === '') faults[`${end}Day`] = 'day-missing';
    if (minutes === null) faults[`${end}Time`] = 'not-a-time';
    return place && day !== '' && minutes !== null ? instantAt(day, minutes / 60, place.zone) : null;
  };
  const [start, end] = [at('start'), at('end')];
  if (start !== null && end !== null && end <= start) faults.endTime = 'not-after';
  for (const reason of ['reasonNb', 'reasonEn'] as const)
    if (typed[reason].trim() === '') faults[reason] = 'reason-missing';
  if (!place || start === null || end === null || Object.keys(faults).length > 0) return { closure: null, faults };
  return {
    faults,
    closure: {
      siteId: place.siteId,
      testbedId: place.testbedId,
      kind: typed.kind,
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
      reason: { nb: typed.reasonNb, en: typed.reasonEn },
    },
  };
}
