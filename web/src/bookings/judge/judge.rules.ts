import type { ChecklistItem } from '../../test-requests/test-requests.queries';
import type { DecisionBasis, Hindrance } from './judge.queries';

export type Decision = 'approve' | 'changes' | 'decline' | 'approve-move' | 'decline-move';

/** What can be decided as it stands; nothing when it is not the lab’s turn. */
export function decisionsFor({ request, booking }: Pick<DecisionBasis, 'request' | 'booking'>): readonly Decision[] {
  if (request.status === 'submitted' || request.status === 'in-review') return ['approve', 'changes', 'decline'];
  if (request.status === 'changes-requested' || request.status === 'slot-needed') return ['decline'];
  return booking?.status === 'confirmed' && booking.move ? ['approve-move', 'decline-move'] : [];
}

/** The key of the item that a hindrance is about. */
export const itemOf = ({ field }: Hindrance): string | undefined =>
  field?.startsWith('items.') ? field.slice('items.'.length) : undefined;

interface Grouped {
  /** Items that nobody has judged yet, told together: there may be many. */
  readonly pending: readonly Hindrance[];
  readonly others: readonly Hindrance[];
}

export function grouped(hindrances: readonly Hindrance[]): Grouped {
  return {
    pending: hindrances.filter(({ code }) => code === 'checklist.pending'),
    others: hindrances.filter(({ code }) => code !== 'checklist.pending'),
  };
}

/** How many things there are to do away with, as they are told. */
export function countOf(hindrances: readonly Hindrance[]): number {
  const { pending, others } = grouped(hindrances);
  return others.length + (pending.length > 0 ? 1 : 0);
}

const passing: readonly ChecklistItem['verdict'][] = ['met', 'met-with-condition', 'not-applicable', 'waived'];

/** How many mandatory items there are, and in how many ways they pass. */
export function passingOf(items: readonly Pick<ChecklistItem, 'mandatory' | 'verdict'>[]) {
  const mandatory = items.filter((item) => item.mandatory);
  const count = (verdict: ChecklistItem['verdict']) => mandatory.filter((item) => item.verdict === verdict).length;
  return {
    all: mandatory.length,
    passing: mandatory.filter(({ verdict }) => passing.includes(verdict)).length,
    met: count('met'),
    conditions: count('met-with-condition'),
    waived: count('waived'),
  };
}

const workDay = { from: 8, until: 16 } as const;

/** The whole hours that a day’s picture needs, an even number of them: the working day, and whatever lies outside it. */
export function hoursShown(times: readonly { from: number; until: number }[]): { from: number; until: number } {
  const from = Math.max(0, Math.min(workDay.from, ...times.map((time) => Math.floor(time.from))));
  const until = Math.min(24, Math.max(workDay.until, ...times.map((time) => Math.ceil(time.until))));
  const isEven = (until - from) % 2 === 0;
  return isEven || until === 24 ? { from: isEven ? from : from - 1, until } : { from, until: until + 1 };
}
