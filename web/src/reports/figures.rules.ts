import { addDays } from '../platform/wall-clock';
import type { Figures, Period } from './figures.queries';

type Status = Figures['requests'][number]['statuses'][number]['status'];
type Week = Figures['utilisation'][number]['weeks'][number];

const monthsBack = 2;
const daysAhead = 28;

/** This month and the two before it, and what is booked of the coming weeks. */
export function usualPeriod(today: string): Period {
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - monthsBack);
  return { from: first.toISOString().slice(0, 10), until: addDays(today, daysAhead) };
}

/** How much of the open time was booked, in per cent; null where it never was open. */
export function bookedPercent(weeks: readonly Pick<Week, 'openMinutes' | 'bookedMinutes'>[]): number | null {
  const sum = (of: 'openMinutes' | 'bookedMinutes') => weeks.reduce((total, week) => total + week[of], 0);
  const open = sum('openMinutes');
  return open === 0 ? null : Math.round((100 * sum('bookedMinutes')) / open);
}

/** How dark a share is shown: 0 for nothing, then a step for each quarter. */
export const shadeOf = (percent: number): number => Math.min(4, Math.ceil(percent / 25));

/** The months of weeks, each with how many of them: a week is of the month that its Thursday is in. */
export function monthsOf(mondays: readonly string[]): { month: string; weeks: number }[] {
  const months: { month: string; weeks: number }[] = [];
  for (const monday of mondays) {
    const month = addDays(monday, 3).slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.weeks += 1;
    else months.push({ month, weeks: 1 });
  }
  return months;
}

/** Whose turn it was, or what came of it: the statuses that are drawn as one. */
export const turns = ['company', 'lab', 'agreed', 'finished', 'lapsed'] as const;
export type Turn = (typeof turns)[number];
const turnOf: Record<Status, Turn> = {
  draft: 'company',
  'changes-requested': 'company',
  'slot-needed': 'company',
  submitted: 'lab',
  'in-review': 'lab',
  approved: 'agreed',
  'in-test': 'agreed',
  reported: 'agreed',
  closed: 'finished',
  declined: 'lapsed',
  withdrawn: 'lapsed',
  cancelled: 'lapsed',
};

export function byTurn({ statuses }: Figures['requests'][number]): { turn: Turn; requests: number }[] {
  return turns.map((turn) => ({
    turn,
    requests: statuses.reduce((sum, { status, requests }) => sum + (turnOf[status] === turn ? requests : 0), 0),
  }));
}
