import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { worker } from '../kernel/actor.js';
import { Rounds } from '../platform/rounds.js';
import { type Tx, WorkerTransactions } from '../platform/transactions.js';
import { addressNotice, dueNotices } from './addressing.store.js';
import { gatherFor, peopleToGatherFor } from './daily-collection.store.js';
import { Letterhead } from './letterhead.js';
import { planDigest, planInbox } from './planning.store.js';

const setAsideMs = 10 * 60_000;

/**
 * Turns what happened into notices, and notices that are due into e-mails that are owed. Each step commits as a whole and
 * is done once however often it is tried; two processes may look at once.
 */
@Injectable()
export class NoticesWorker implements BeforeApplicationShutdown {
  private readonly logger = new Logger(NoticesWorker.name);
  private readonly rounds = new Rounds(() => this.lookThrough());
  private readonly failedEvents = new SetAside();
  private readonly failedNotices = new SetAside();
  private readonly failedPeople = new SetAside();

  constructor(
    private readonly transactions: WorkerTransactions,
    private readonly letterhead: Letterhead,
  ) {}

  /** Resolves when everything that was due has become an e-mail that is owed. */
  @Cron('*/2 * * * * *', { timeZone: 'UTC' })
  async lookNow(): Promise<void> {
    await this.rounds.look().catch((error: unknown) => this.logger.error({ error }, 'notices'));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.drain();
  }

  private async lookThrough(): Promise<void> {
    while ((await this.planSome()) > 0);
    await this.run(planDigest);
    while ((await this.addressSome()) > 0);
    while ((await this.gatherSome()) > 0);
  }

  private async planSome(): Promise<number> {
    const { planned, failed } = await this.run((tx) => planInbox(tx, this.failedEvents.ids()));
    for (const { id, error } of failed) {
      this.failedEvents.add(id);
      this.logger.error({ error, eventId: id }, 'an event could not be planned');
    }
    return planned;
  }

  private async addressSome(): Promise<number> {
    const due = await this.run((tx) => dueNotices(tx, this.failedNotices.ids()));
    let addressed = 0;
    for (const id of due) {
      try {
        if (await this.run((tx) => addressNotice(tx, this.letterhead, id))) addressed += 1;
      } catch (error) {
        this.failedNotices.add(id);
        this.logger.error({ error, noticeId: id }, 'a notice could not be addressed');
      }
    }
    return addressed;
  }

  private async gatherSome(): Promise<number> {
    const due = await this.run((tx) => peopleToGatherFor(tx, this.failedPeople.ids()));
    let gathered = 0;
    for (const id of due) {
      try {
        if (await this.run((tx) => gatherFor(tx, this.letterhead, id))) gathered += 1;
      } catch (error) {
        this.failedPeople.add(id);
        this.logger.error({ error, personId: id }, 'one’s e-mails could not be put together');
      }
    }
    return gathered;
  }

  private run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transactions.run(worker('notices'), work);
  }
}

/** What failed, for a while: so that it does not stand before the others, and is tried again. */
class SetAside {
  private readonly until = new Map<string, number>();

  add(id: string): void {
    this.until.set(id, Date.now() + setAsideMs);
  }

  ids(): string[] {
    for (const [id, until] of this.until) if (until <= Date.now()) this.until.delete(id);
    return [...this.until.keys()];
  }
}
