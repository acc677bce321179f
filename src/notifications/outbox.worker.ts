import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { worker } from '../kernel/actor.js';
import { Rounds } from '../platform/rounds.js';
import { type Tx, WorkerTransactions } from '../platform/transactions.js';
import type { EmailInHand } from './email.store.js';
import { Letterhead } from './letterhead.js';
import { breakChannel, mendChannel, readChannel, takeProbe } from './mail-channel.store.js';
import { MailSender } from './mail-sender.js';
import { claimEmails, keepLeases, releaseLeases, settleEmail, takeInHand } from './outbox.store.js';
import { composeMail } from './outgoing-mail.js';
import { settle, type Settlement } from './settlement.rules.js';
import type { SendOutcome } from './smtp-outcome.rules.js';

const sendsAtOnceMax = 5;
const heartbeatMs = 15_000;
/** How long a shutdown waits for the answer to what has been handed over already. */
const drainMaxMs = 20_000;
const writeDownTriesMax = 10;
const writeDownPauseMs = 2_000;

/**
 * Sends what is owed. An e-mail is claimed and that is committed; it is looked at once more, sent, and marked. Nothing is
 * sent within a transaction. Two processes may do this at once, and one may die at any point: its leases end, and others go on.
 */
@Injectable()
export class OutboxWorker implements BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxWorker.name);
  private readonly rounds = new Rounds(() => this.sendDue());
  private readonly stop = new AbortController();

  constructor(
    private readonly transactions: WorkerTransactions,
    private readonly sender: MailSender,
    private readonly letterhead: Letterhead,
  ) {}

  /** Resolves when everything that was due has been tried. */
  @Cron('*/2 * * * * *', { timeZone: 'UTC' })
  async lookNow(): Promise<void> {
    await this.rounds.look().catch((error: unknown) => this.logger.error({ error }, 'outbox'));
  }

  /** Stops what can be stopped without sending twice, and waits a while for the rest; before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await Promise.race([this.rounds.drain(), sleep(drainMaxMs, undefined, { ref: false })]);
  }

  private async sendDue(): Promise<void> {
    await this.probeIfBroken();
    while (!this.stop.signal.aborted) {
      const owner = randomUUID();
      const ids = await this.run((tx) => claimEmails(tx, owner));
      if (ids.length === 0) return;
      await this.sendBatch(owner, ids);
    }
  }

  private async probeIfBroken(): Promise<void> {
    const { brokenSince } = await this.run(readChannel);
    if (!brokenSince || !(await this.run(takeProbe))) return;
    if ((await this.sender.probe()) !== undefined) return;
    await this.run(mendChannel);
    this.logger.log({ brokenSince }, 'the mail channel works again');
  }

  private async sendBatch(owner: string, ids: readonly string[]): Promise<void> {
    const waiting = [...ids];
    let works = true;
    const lane = async (): Promise<void> => {
      while (works && waiting.length > 0 && !this.stop.signal.aborted)
        works &&= await this.sendOne(owner, waiting.shift()!);
    };
    const heartbeat = setInterval(() => {
      void this.run((tx) => keepLeases(tx, owner, ids)).catch((error: unknown) =>
        this.logger.error({ error }, 'heartbeat'),
      );
    }, heartbeatMs);
    const ends = await Promise.allSettled(Array.from({ length: sendsAtOnceMax }, lane));
    clearInterval(heartbeat);
    await this.run((tx) => releaseLeases(tx, owner, ids));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** @returns whether the channel works as far as we know */
  private async sendOne(owner: string, id: string): Promise<boolean> {
    const email = await this.run((tx) => takeInHand(tx, owner, id));
    if (email === 'channel-broken') return false;
    if (email === 'not-now') return true;
    const outcome = await this.deliver(email);
    const { status, channelFault } = await this.writeDown(owner, email, outcome);
    if (status === 'given-up') this.logger.warn({ emailId: id, kind: email.kind }, 'an e-mail was given up');
    return channelFault === undefined && outcome.result !== 'interrupted';
  }

  private async deliver(email: EmailInHand): Promise<SendOutcome> {
    try {
      return await this.sender.send(await composeMail(this.letterhead, email), this.stop.signal);
    } catch (error) {
      this.logger.error({ error, emailId: email.id }, 'an e-mail could not be written');
      return { result: 'put-off', reason: 'the e-mail could not be written' };
    }
  }

  /** Tried again for a while: a database that is away for a moment must not make a second copy of what was sent. */
  private async writeDown(owner: string, email: EmailInHand, outcome: SendOutcome): Promise<Settlement> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.run((tx) => this.settle(tx, owner, email, outcome));
      } catch (error) {
        if (tries === writeDownTriesMax) throw error;
        await sleep(writeDownPauseMs);
      }
    }
  }

  private async settle(tx: Tx, owner: string, email: EmailInHand, outcome: SendOutcome): Promise<Settlement> {
    const settlement = settle(email, outcome, tx.now);
    const { result } = outcome;
    const mine = await settleEmail(tx, owner, email.id, settlement);
    if (!mine) this.logger.warn({ emailId: email.id, result }, 'the lease was lost while it was sent');
    const { channelFault } = settlement;
    const broke = channelFault !== undefined && (await breakChannel(tx, channelFault));
    if (broke) this.logger.warn({ emailId: email.id, result }, 'the mail channel is broken');
    return settlement;
  }

  private run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transactions.run(worker('outbox'), work);
  }
}
