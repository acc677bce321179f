import { useEffect, useSyncExternalStore } from 'react';
import { answerOf, api } from '../../platform/api';
import { InTurn } from '../../platform/in-turn';
import { queryClient } from '../../platform/queries';
import type { Me } from '../../platform/session';
import { instantAt } from '../../platform/wall-clock';
import { dayOf, homeZone, lastMoment } from '../../platform/when';
import { noVerdict, passes, type Verdict } from './review.rules';
import { type Checklist, type ChecklistItem, checklistQuery, requestQuery } from '../test-requests.queries';

/** A verdict that is written or under way; with an error when it could not be saved. */
interface Written extends Verdict {
  readonly state: 'draft' | 'sending' | 'failed';
  readonly error: unknown;
}
export type WrittenVerdicts = Readonly<Record<string, Written>>;

/**
 * The verdicts that the program does not have yet. One that is given counts on the screen at once and is sent behind the
 * reader’s back, one after the other; whatever is not saved stays in the tab, over a reload too.
 */
export class ReviewOutbox {
  private written: WrittenVerdicts;
  private readonly inTurn = new InTurn();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly keptAs: string,
    private readonly send: (key: string, verdict: Verdict) => Promise<void>,
  ) {
    const left = JSON.parse(sessionStorage.getItem(keptAs) ?? '{}') as Record<string, Verdict>;
    this.written = Object.fromEntries(
      Object.entries(left).map(([key, verdict]) => [key, { ...noVerdict, ...verdict, state: 'draft', error: null }]),
    );
  }

  readonly snapshot = (): WrittenVerdicts => this.written;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  write(key: string, verdict: Verdict): void {
    const isEmpty =
      verdict.word === null && [verdict.reason, verdict.conditionDue, verdict.lastDay].every((one) => !one);
    this.set(key, isEmpty ? null : { ...verdict, state: 'draft', error: null });
  }

  give(key: string, verdict: Verdict): void {
    this.set(key, { ...verdict, state: 'sending', error: null });
    void this.inTurn.run(async () => {
      try {
        await this.send(key, verdict);
        this.set(key, null);
      } catch (error) {
        this.set(key, { ...verdict, state: 'failed', error });
      }
    });
  }

  giveFailedAgain(): void {
    for (const [key, verdict] of Object.entries(this.written)) if (verdict.state === 'failed') this.give(key, verdict);
  }

  private set(key: string, verdict: Written | null): void {
    const { [key]: _, ...rest } = this.written;
    this.written = verdict ? { ...rest, [key]: verdict } : rest;
    if (Object.keys(this.written).length === 0) sessionStorage.removeItem(this.keptAs);
    else sessionStorage.setItem(this.keptAs, JSON.stringify(this.written));
    for (const listener of this.listeners) listener();
  }
}

/** One for each request, for as long as the tab stands: what is under way must not meet a second outbox of the same. */
const outboxes = new Map<string, ReviewOutbox>();

/** The outbox of a request’s review. */
export function useReviewOutbox(requestId: string): [ReviewOutbox, WrittenVerdicts] {
  let outbox = outboxes.get(requestId);
  if (!outbox) {
    outbox = new ReviewOutbox(`review ${requestId}`, (item, verdict) => sendVerdict(requestId, item, verdict));
    outboxes.set(requestId, outbox);
  }
  const written = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  useWarningWhileSending(written);
  return [outbox, written];
}

/** The end of the verdict’s last day, as the lab’s clocks show it. */
const validUntilOf = ({ word, lastDay }: Verdict): string | null =>
  passes(word) && lastDay ? new Date(instantAt(lastDay, 24, homeZone)).toISOString() : null;

async function sendVerdict(requestId: string, item: string, verdict: Verdict): Promise<void> {
  const { word, reason, conditionDue } = verdict;
  const checklist = checklistQuery(requestId).queryKey;
  const request = requestQuery(requestId).queryKey;
  const version = versionIn(queryClient.getQueryData(checklist), item);
  const params = { path: { id: requestId, item }, header: { 'If-Match': `"${version}"` } };
  const body = {
    word: word!,
    reason: reason.trim() || null,
    conditionDue: word === 'met-with-condition' ? conditionDue : null,
    validUntil: validUntilOf(verdict),
  };
  try {
    const kept = await answerOf(api.PUT('/api/v1/test-requests/{id}/checklist/items/{item}/verdict', { params, body }));
    queryClient.setQueryData(checklist, kept);
  } catch (error) {
    void queryClient.invalidateQueries({ queryKey: checklist });
    throw error;
  }
  // The first verdict begins the review: the request’s status and version are others then.
  if (queryClient.getQueryData(request)?.status === 'submitted')
    void queryClient.invalidateQueries({ queryKey: request, exact: true });
}

function versionIn(checklist: Checklist | undefined, key: string): number {
  const item = checklist?.templates.flatMap(({ items }) => items).find((one) => one.key === key);
  return item?.version ?? 0;
}

/** The browser asks before the tab is closed on a verdict that is still on its way. */
function useWarningWhileSending(written: WrittenVerdicts): void {
  const isSending = Object.values(written).some(({ state }) => state === 'sending');
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isSending]);
}

/** The item as it will be once the program has what was given. */
export function withGiven(item: ChecklistItem, written: Written | undefined, me: Me): ChecklistItem {
  if (written?.state !== 'sending' || written.word === null) return item;
  const { word, conditionDue } = written;
  const reason = written.reason.trim() || null;
  const by = { id: me.id, name: me.name };
  return {
    ...item,
    verdict: word,
    verdictReason: reason,
    conditionDue: word === 'met-with-condition' ? conditionDue : null,
    validUntil: validUntilOf(written),
    lastVerdict: { word, reason, by, at: new Date().toISOString() },
  };
}

/** What stands in the form: what is being written, else what was said last. */
export function verdictIn(item: ChecklistItem, written: Written | undefined): Verdict {
  if (written) return written;
  const { verdict, verdictReason, conditionDue, validUntil } = item;
  if (verdict === 'pending' || verdict === 'waived') return noVerdict;
  const lastDay = validUntil ? dayOf(lastMoment(validUntil)) : '';
  return { word: verdict, reason: verdictReason ?? '', conditionDue: conditionDue ?? '', lastDay };
}
