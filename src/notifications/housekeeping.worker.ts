import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { worker } from '../kernel/actor.js';
import { Rounds } from '../platform/rounds.js';
import { type Tx, WorkerTransactions } from '../platform/transactions.js';
import { erasedPeopleChores } from './erased-people.chores.js';

/** How long it can be read what an e-mail said; that it was sent, to whom and when, stays. */
const contentDays = 30;
const idempotencyKeyHours = 24;
const rowsPerStatementMax = 1_000;

const chores = {
  'contents of e-mails': `UPDATE email SET content = NULL WHERE id IN (
    SELECT id FROM email WHERE content IS NOT NULL AND status <> 'owed' AND created_at < $1::timestamptz - make_interval(days => ${contentDays})
    ORDER BY created_at LIMIT ${rowsPerStatementMax} FOR UPDATE SKIP LOCKED) RETURNING id`,
  // What an owed e-mail is still asked by must stay.
  'contents of notices': `UPDATE notice SET data = '{}' WHERE id IN (
    SELECT id FROM notice n WHERE data <> '{}' AND status <> 'planned' AND created_at < $1::timestamptz - make_interval(days => ${contentDays})
      AND NOT EXISTS (SELECT FROM email e WHERE e.notice_id = n.id AND e.content IS NOT NULL)
    ORDER BY created_at LIMIT ${rowsPerStatementMax} FOR UPDATE SKIP LOCKED) RETURNING id`,
  ...erasedPeopleChores(rowsPerStatementMax),
  'idempotency keys': `DELETE FROM idempotency_key WHERE ctid IN (
    SELECT ctid FROM idempotency_key WHERE created_at < $1::timestamptz - make_interval(hours => ${idempotencyKeyHours})
    ORDER BY created_at LIMIT ${rowsPerStatementMax}) RETURNING key`,
};

/** Forgets what need not be kept: what e-mails said, whom they went to where that person has been erased, and the keys of requests that can't be repeated any more. */
@Injectable()
export class HousekeepingWorker implements BeforeApplicationShutdown {
  private readonly logger = new Logger(HousekeepingWorker.name);
  private readonly rounds = new Rounds(() => this.tidy());

  constructor(private readonly transactions: WorkerTransactions) {}

  @Cron('0 7,22,37,52 * * * *', { timeZone: 'UTC' })
  async lookNow(): Promise<void> {
    await this.rounds.look().catch((error: unknown) => this.logger.error({ error }, 'housekeeping'));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.drain();
  }

  private async tidy(): Promise<void> {
    for (const [what, statement] of Object.entries(chores)) {
      const work = (tx: Tx) => tx.query(statement, [tx.now]);
      let forgotten = 0;
      for (let rows = rowsPerStatementMax; rows === rowsPerStatementMax; forgotten += rows) {
        rows = (await this.transactions.run(worker('housekeeping'), work)).length;
      }
      if (forgotten > 0) this.logger.log({ what, forgotten }, 'tidied');
    }
  }
}
