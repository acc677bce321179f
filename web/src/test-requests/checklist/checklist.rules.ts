import type { ChecklistItem, ChecklistTemplate } from '../test-requests.queries';

/** How an item stands: the reviewer’s word where there is one, else what the company has still to do. */
export type ItemState = 'unanswered' | 'evidence-lacking' | 'answered' | Exclude<ChecklistItem['verdict'], 'pending'>;

type Judged = Pick<ChecklistItem, 'verdict' | 'answer' | 'files' | 'evidence' | 'mandatory'>;

/** A document that is required and missing matters where the item is mandatory: it stops the request from being sent in. */
export function stateOf({ verdict, answer, files, evidence, mandatory }: Judged): ItemState {
  if (verdict !== 'pending') return verdict;
  if (answer === null) return 'unanswered';
  return mandatory && evidence.required && files.length === 0 ? 'evidence-lacking' : 'answered';
}

const missing: readonly ItemState[] = ['unanswered', 'evidence-lacking'];
const askedAgain: readonly ItemState[] = ['more-information-needed', 'not-met'];

/** Whether the request waits for the company here; what is voluntary does so only once the reviewer has asked. */
export function waitsForAnswer(item: Judged): boolean {
  const state = stateOf(item);
  return askedAgain.includes(state) || (item.mandatory && missing.includes(state));
}

export interface Progress {
  readonly items: number;
  readonly answered: number;
  readonly waiting: number;
}

export function progressOf(items: readonly ChecklistItem[]): Progress {
  return {
    items: items.length,
    answered: items.filter(({ answer }) => answer !== null).length,
    waiting: items.filter(waitsForAnswer).length,
  };
}

export interface Place {
  readonly topic: string;
  readonly item: string;
}

/** The next item that waits for the company after the given one, from the top again after the last; null when none does. */
export function nextWaiting(templates: readonly ChecklistTemplate[], after: string): Place | null {
  const all = templates.flatMap(({ key, items }) => items.map((item) => ({ topic: key, item })));
  const here = all.findIndex(({ item }) => item.key === after);
  const found = [...all.slice(here + 1), ...all.slice(0, Math.max(here, 0))].find(({ item }) => waitsForAnswer(item));
  return found ? { topic: found.topic, item: found.item.key } : null;
}
