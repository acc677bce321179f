import { Injectable, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { interval, map, merge, Observable, Subject, takeUntil, timer } from 'rxjs';
import { type Actor, isLab, isMemberOf, worker } from '../kernel/actor.js';
import { refusals, Refused } from '../kernel/refusal.js';
import { Rounds } from '../platform/rounds.js';
import { WorkerTransactions } from '../platform/transactions.js';

const lookMs = 1_000;
/** Events are numbered when they are written and seen when they are committed: so we look back this far for late ones. */
const lateEventsMax = 500;
const streamsMax = 1_000;
/** Whoever listens is asked anew who they are: the browser comes back by itself. */
const streamMsMax = 5 * 60_000;
/** So that proxies do not take the silence for an end. */
const beatMs = 25_000;

const refuse = refusals({
  'too-many-listeners': {
    status: 503,
    text: {
      nb: () =>
        'Det er for mange som følger med akkurat nå. Siden virker som før; last den på nytt for å se endringer.',
      en: () => 'Too many are following along right now. The page works as before; reload it to see changes.',
    },
  },
});

interface Change {
  readonly id: string;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly organisationId: string | null;
}

/**
 * What happens, told to the screens that show it, within about a second of its commit. Each process looks for itself, and
 * only while somebody listens; no NOTIFY, which would make bookings wait for each other.
 */
@Injectable()
export class LiveChanges implements OnModuleDestroy {
  private readonly changes = new Subject<Change>();
  private readonly ended = new Subject<void>();
  private readonly rounds = new Rounds(() => this.look());
  private listeners = 0;
  private clock: NodeJS.Timeout | undefined;
  private seen: ReadonlySet<string> | undefined;

  constructor(private readonly transactions: WorkerTransactions) {}

  /** To the lab everything, to others what is their organisations’: that something changed, never what. */
  streamFor(actor: Actor): Observable<MessageEvent> {
    if (this.listeners >= streamsMax) throw new Refused([refuse('too-many-listeners', {})]);
    const mayHear = ({ organisationId }: Change) =>
      isLab(actor) || (organisationId !== null && isMemberOf(actor, organisationId));
    const own = new Observable<MessageEvent>((subscriber) => {
      const subscription = this.changes.subscribe((change) => {
        if (!mayHear(change)) return;
        const { id, type, subjectType, subjectId } = change;
        subscriber.next({ type: 'change', id, data: { type, subjectType, subjectId } });
      });
      this.begin();
      return () => {
        subscription.unsubscribe();
        this.end();
      };
    });
    const beats = interval(beatMs).pipe(map((): MessageEvent => ({ type: 'beat', data: {} })));
    const begun = timer(0).pipe(map((): MessageEvent => ({ type: 'beat', data: {}, retry: 3_000 })));
    return merge(own, begun, beats).pipe(takeUntil(merge(timer(streamMsMax), this.ended)));
  }

  async onModuleDestroy(): Promise<void> {
    this.ended.next();
    await this.rounds.drain();
  }

  private begin(): void {
    this.listeners += 1;
    if (this.listeners > 1) return;
    this.seen = undefined;
    void this.rounds.look();
    this.clock = setInterval(() => void this.rounds.look(), lookMs);
  }

  private end(): void {
    this.listeners -= 1;
    if (this.listeners === 0) clearInterval(this.clock);
  }

  /** A look that fails is repeated by the next tick; nothing is skipped, since what was not told has not been seen. */
  private async look(): Promise<void> {
    try {
      const latest = await this.transactions.read(worker(randomUUID()), (tx) =>
        tx.query<Change>(
          `SELECT id, type, subject_type AS "subjectType", subject_id AS "subjectId", organisation_id AS "organisationId"
           FROM audit_event ORDER BY id DESC LIMIT $1`,
          [lateEventsMax],
        ),
      );
      const before = this.seen;
      this.seen = new Set(latest.map(({ id }) => id));
      if (before) for (const change of latest.toReversed()) if (!before.has(change.id)) this.changes.next(change);
    } catch {
      // The next tick tries again; readiness and the other queries tell of a database that is away.
    }
  }
}
