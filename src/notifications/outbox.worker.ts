import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { setTimeout as sleep } from 'node:timers/promises';
import { worker } from '../kernel/actor.js';
import { type Tx, WorkerTransactions } from '../platform/transactions.js';
import { EmailLeases, type Lease } from './email-leases.js';
import type { EmailInHand } from './email.store.js';
import { Letterhead } from './letterhead.js';
import {
  beginTrial,
  breakChannel,
  countPutOff,
  endPutOffs,
  isShut,
  passTrial,
  readChannel,
  takeProbe,
} from './mail-channel.store.js';
import { MailSender } from './mail-sender.js';
import { claimEmails, keepLeases, releaseLeases, settleAbandoned, settleEmail, takeInHand } from './outbox.store.js';
import { composeMail } from './outgoing-mail.js';
import { settle, type Settlement } from './settlement.rules.js';
import type { SendOutcome } from './smtp-outcome.rules.js';

/** How long a shutdown waits for the answer to what has been handed over already. */
const drainMaxMs = 20_000;
const writeDownTriesMax = 10;
const writeDownPauseMs = 2_000;

/**
 * Sends what is owed. An e-mail is claimed and that is committed; it is looked at once more, sent, and marked. Nothing is
 * sent within a transaction. Two processes may do this at once, and one may die at any point: its leases end, and others go
 * on. A server that keeps one lane waiting does not stop the others.
 */
@Injectable()
export class OutboxWorker implements BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxWorker.name);
  private readonly stop = new AbortController();
  private readonly lanes = new Set<Promise<void>>();
  private readonly leases = new EmailLeases(
    {
      claim: (owner) => this.run((tx) => claimEmails(tx, owner)),
      keep: (leases) => this.run((tx) => keepLeases(tx, leases)),
      release: (leases) => this.run((tx) => releaseLeases(tx, leases)),
    },
    (error) => this.logger.error({ error }, 'heartbeat'),
  );

  constructor(
    private readonly transactions: WorkerTransactions,
    private readonly sender: MailSender,
    private readonly letterhead: Letterhead,
  ) {}

  /** Resolves when everything that was due has been tried. */
  @Cron('*/2 * * * * *', { timeZone: 'UTC' })
  async lookNow(): Promise<void> {
    try {
      if (this.stop.signal.aborted || !(await this.channelWorks())) return;
    } catch (error) {
      this.logger.error({ error }, 'outbox');
      return;
    }
    while (this.lanes.size < this.sender.connectionsMax) this.openLane();
    await Promise.all(this.lanes);
  }

  /** Stops what can be stopped without sending twice, and waits a while for the rest; before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await Promise.race([Promise.all(this.lanes), sleep(drainMaxMs, undefined, { ref: false })]);
  }

  /** Whether e-mails may be tried: all that are due, or, on a channel that was mended just now, one at a time. */
  private async channelWorks(): Promise<boolean> {
    const abandoned = await this.run(settleAbandoned);
    if (abandoned > 0) this.logger.warn({ abandoned }, 'a sender died with e-mails in hand; they may have arrived');
    const channel = await this.run(readChannel);
    if (!isShut(channel)) return true;
    if (!(await this.run(takeProbe)) || (await this.sender.probe()) !== undefined) return false;
    await this.run(beginTrial);
    return true;
  }

  private openLane(): void {
    const lane = this.sendInTurn()
      .catch((error: unknown) => this.logger.error({ error }, 'outbox'))
      .finally(() => this.lanes.delete(lane));
    this.lanes.add(lane);
  }

  private async sendInTurn(): Promise<void> {
    for (let lease = await this.leases.next(); lease; lease = await this.leases.next()) {
      await this.sender.turn(this.stop.signal);
      if (this.stop.signal.aborted) return this.leases.giveBack(lease);
      try {
        if (!(await this.sendOne(lease))) return await this.leases.giveBack(lease);
      } finally {
        this.leases.end(lease);
      }
    }
  }

  /** @returns whether the channel works as far as we know */
  private async sendOne(lease: Lease): Promise<boolean> {
    const email = await this.run((tx) => takeInHand(tx, lease));
    if (email === 'channel-broken') return false;
    if (email === 'not-now') return true;
    const outcome = await this.deliver(email);
    const { status, channelFault } = await this.writeDown(lease, email, outcome);
    if (status === 'given-up') this.logger.warn({ emailId: email.id, kind: email.kind }, 'an e-mail was given up');
    return channelFault === undefined && outcome.result !== 'interrupted';
  }

  private async deliver(email: EmailInHand): Promise<SendOutcome> {
    try {
      return await this.sender.send(await composeMail(this.letterhead, email), this.stop.signal);
    } catch (error) {
      this.logger.error({ error, emailId: email.id }, 'an e-mail could not be written');
      return { result: 'put-off', reason: 'the e-mail could not be written', byServer: false };
    }
  }

  /** Tried again for a while: a database that is away for a moment must not make a second copy of what was sent. */
  private async writeDown(lease: Lease, email: EmailInHand, outcome: SendOutcome): Promise<Settlement> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.run((tx) => this.settle(tx, lease, email, outcome));
      } catch (error) {
        if (tries === writeDownTriesMax) throw error;
        await sleep(writeDownPauseMs);
      }
    }
  }

  private async settle(tx: Tx, lease: Lease, email: EmailInHand, outcome: SendOutcome): Promise<Settlement> {
    const settlement = settle(email, outcome, tx.now);
    const { result } = outcome;
    const mine = await settleEmail(tx, lease, settlement);
    if (!mine) this.logger.warn({ emailId: email.id, result }, 'the lease was lost while it was sent');
    const { channelFault = await this.judgeChannel(tx, email, outcome) } = settlement;
    const broke = channelFault !== undefined && (await breakChannel(tx, channelFault));
    if (broke) this.logger.warn({ emailId: email.id, result }, 'the mail channel is broken');
    return { ...settlement, ...(channelFault === undefined ? {} : { channelFault }) };
  }

  /** What the server's answer to an e-mail says of the channel. @returns its fault, if it is one by now */
  private async judgeChannel(tx: Tx, email: EmailInHand, outcome: SendOutcome): Promise<string | undefined> {
    if (outcome.result === 'put-off') {
      const isFirst = email.attempts === 0;
      return outcome.byServer && (await countPutOff(tx, isFirst)) ? outcome.reason : undefined;
    }
    if (outcome.result === 'accepted') await endPutOffs(tx);
    if (outcome.result === 'accepted' || outcome.result === 'refused') {
      if (await passTrial(tx)) this.logger.log('the mail channel works again');
    }
    return undefined;
  }

  private run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transactions.run(worker('outbox'), work);
  }
}
