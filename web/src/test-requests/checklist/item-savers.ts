import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../platform/api';
import { Autosaver, hasLeft, type Kept, type Saving } from '../../platform/autosaver';
import type { InTurn } from '../../platform/in-turn';
import { showChecklist } from '../steps/intake-saver';
import { type Checklist, type ChecklistItem, checklistQuery, type ChecklistTemplate } from '../test-requests.queries';

/** What the company writes about an item. */
export type Written = Pick<ChecklistItem, 'answer' | 'explanation'>;

const keptAnswer = ({ version, answer, explanation, answeredBy, answeredAt }: ChecklistItem): Kept<Written> => ({
  version,
  fields: { answer, explanation },
  by: answeredBy?.name,
  at: answeredAt,
});

const itemsOf = ({ templates }: Checklist): ChecklistItem[] => templates.flatMap(({ items }) => items);

/**
 * The answers of a checklist as they are being written, each saved by itself. They outlive the item that is open: who
 * hurries on loses nothing, and is told where something could not be saved.
 */
export class ItemSavers {
  private readonly savers = new Map<string, Autosaver<Written>>();
  private savings: Readonly<Record<string, Saving<Written>>> = {};
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly requestId: string,
    private readonly client: QueryClient,
    private readonly turns: InTurn,
    checklist: Checklist,
  ) {
    for (const item of itemsOf(checklist)) if (hasLeft(this.keptAs(item.key))) this.of(item);
  }

  readonly snapshot = () => this.savings;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  of(item: ChecklistItem): Autosaver<Written> {
    const known = this.savers.get(item.key);
    if (known) return known;
    const saver = new Autosaver<Written>(this.waysOf(item.key), keptAnswer(item));
    this.savers.set(item.key, saver);
    this.savings = { ...this.savings, [item.key]: saver.snapshot() };
    saver.subscribe(() => {
      this.savings = { ...this.savings, [item.key]: saver.snapshot() };
      for (const listener of this.listeners) listener();
    });
    return saver;
  }

  /** The checklist as the program has it now. */
  meet(checklist: Checklist): void {
    for (const item of itemsOf(checklist)) this.savers.get(item.key)?.meet(keptAnswer(item));
  }

  flush(): void {
    for (const saver of this.savers.values()) void saver.flush();
  }

  private keptAs(itemKey: string): string {
    return `answer ${this.requestId} ${itemKey}`;
  }

  private waysOf(itemKey: string) {
    const find = (checklist: Checklist): Kept<Written> => {
      const item = itemsOf(checklist).find(({ key }) => key === itemKey);
      if (!item) throw new Error(`${itemKey} does not apply any more`);
      return keptAnswer(item);
    };
    return {
      keptAs: this.keptAs(itemKey),
      isComplete: ({ answer, explanation }: Written) => answer !== 'not-applicable' || explanation.trim() !== '',
      save: (mine: Written, _changed: Partial<Written>, version: () => number) =>
        this.turns.run(async () => {
          const answer = await answerOf(
            api.PUT('/api/v1/test-requests/{id}/checklist/items/{item}/answer', {
              params: { path: { id: this.requestId, item: itemKey }, header: { 'If-Match': `"${version()}"` } },
              body: mine,
            }),
          );
          showChecklist(this.client, this.requestId, answer);
          return find(answer);
        }),
      reread: async () => find(await this.client.fetchQuery({ ...checklistQuery(this.requestId), staleTime: 0 })),
    };
  }
}

/** The items as they look with what is written and not yet kept. */
export function withWritten(
  templates: readonly ChecklistTemplate[],
  savings: Readonly<Record<string, Saving<Written>>>,
): ChecklistTemplate[] {
  return templates.map((template) => ({
    ...template,
    items: template.items.map((item) => ({ ...item, ...savings[item.key]?.mine })),
  }));
}
