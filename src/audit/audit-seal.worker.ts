import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { worker } from '../kernel/actor.js';
import { Rounds } from '../platform/rounds.js';
import { WorkerTransactions } from '../platform/transactions.js';
import { beginCheck, checkNext, sealNext } from './audit-seal.store.js';
import { record } from './audit.store.js';

const blocksPerRoundMax = 200;

/** Whom an event of the log itself is about. */
const theLog = '00000000-0000-0000-0000-000000000000';

/** Seals the log behind those who write it, and walks through the whole chain each night. */
@Injectable()
export class AuditSealWorker implements BeforeApplicationShutdown {
  private readonly logger = new Logger(AuditSealWorker.name);
  private readonly sealing = new Rounds(() => this.seal());
  private readonly checking = new Rounds(() => this.check());

  constructor(private readonly transactions: WorkerTransactions) {}

  @Cron('30 * * * * *', { timeZone: 'UTC' })
  async lookNow(): Promise<void> {
    await this.sealing.look().catch((error: unknown) => this.logger.error({ error }, 'sealing the log'));
  }

  @Cron('0 40 2 * * *', { timeZone: 'UTC' })
  async checkNow(): Promise<void> {
    await this.checking.look().catch((error: unknown) => this.logger.error({ error }, 'checking the log'));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.sealing.drain(), this.checking.drain()]);
  }

  private async seal(): Promise<void> {
    for (let blocks = 0; blocks < blocksPerRoundMax; blocks += 1) {
      if ((await this.transactions.run(worker('audit-seal'), sealNext)) === 0) return;
    }
  }

  private async check(): Promise<void> {
    await this.transactions.run(worker('audit-seal'), beginCheck);
    for (let ended = false; !ended;) {
      ended = await this.transactions.run(worker('audit-seal'), async (tx) => {
        const step = await checkNext(tx);
        if (step.broken !== undefined) {
          this.logger.error({ position: step.broken }, 'the log is not what was sealed');
          await record(tx, {
            type: 'audit-log.found-broken',
            subjectType: 'audit-log',
            subjectId: theLog,
            organisationId: null,
            data: { position: step.broken },
          });
        }
        return step.ended;
      });
    }
  }
}
