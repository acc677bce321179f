import type { ChecklistItem, ChecklistTemplate } from '../test-requests.queries';

export const words = ['met', 'met-with-condition', 'more-information-needed', 'not-met', 'not-applicable'] as const;
export type Word = (typeof words)[number];

/** What a reviewer says of an item; empty texts are nothing said. */
export interface Verdict {
  readonly word: Word | null;
  readonly reason: string;
  /** A calendar day, `2026-12-03`. */
  readonly conditionDue: string;
  /** The last calendar day on which it holds; without one it holds for good. */
  readonly lastDay: string;
}
export const noVerdict: Verdict = { word: null, reason: '', conditionDue: '', lastDay: '' };

/** The verdicts that let an item pass, and so can run out. */
export const passes = (word: Word | null): boolean =>
  word === 'met' || word === 'met-with-condition' || word === 'not-applicable';

const reasonCharactersMin = 3;

export type Lack = 'word' | 'reason' | 'conditionDue';

/** What the program would refuse the verdict for: each but “met” has a reason, and a condition its day. */
export function lacksOf({ word, reason, conditionDue }: Verdict): Lack[] {
  if (word === null) return ['word'];
  const given = reason.trim().length;
  const lacks: Lack[] = [];
  if ((word !== 'met' && given < reasonCharactersMin) || (given > 0 && given < reasonCharactersMin))
    lacks.push('reason');
  if (word === 'met-with-condition' && !conditionDue) lacks.push('conditionDue');
  return lacks;
}

export const shown = ['pending', 'changed', 'not-met'] as const;
/** Which items are shown; all without one. */
export type Shown = (typeof shown)[number];

type Judged = Pick<ChecklistItem, 'verdict' | 'lastVerdict'>;

/** Judged before, and the answer was changed since then: it has to be looked at again. */
export const isChangedSince = ({ verdict, lastVerdict }: Judged): boolean =>
  verdict === 'pending' && lastVerdict !== null;

export function isShown(item: Judged, show: Shown | undefined): boolean {
  if (show === 'pending') return item.verdict === 'pending';
  if (show === 'changed') return isChangedSince(item);
  if (show === 'not-met') return item.verdict === 'not-met' || item.verdict === 'more-information-needed';
  return true;
}

export const itemsOf = (templates: readonly ChecklistTemplate[]): ChecklistItem[] =>
  templates.flatMap(({ items }) => items);

/**
 * The item to go to after the given one: the next of those that are shown and not judged yet, from the top again after
 * the last; null when nothing is left.
 */
export function nextToJudge(items: readonly ChecklistItem[], after: string, show: Shown | undefined): string | null {
  const here = items.findIndex(({ key }) => key === after);
  const inTurn = [...items.slice(here + 1), ...items.slice(0, Math.max(here, 0))];
  const left = inTurn.filter(({ verdict }) => verdict === 'pending');
  return (left.find((item) => isShown(item, show)) ?? left[0])?.key ?? null;
}

/** The item one place on, or back, among those that are shown. */
export function neighbourOf(items: readonly ChecklistItem[], of: string, step: 1 | -1): string | null {
  const here = items.findIndex(({ key }) => key === of);
  return items[here + step]?.key ?? null;
}
