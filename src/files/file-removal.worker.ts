import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { worker } from '../kernel/actor.js';
import { record } from '../audit/audit.store.js';
import { Rounds } from '../platform/rounds.js';
import { type Tx, WorkerTransactions } from '../platform/transactions.js';
import { FileRemovalEntity } from './file-removal.entity.js';
import { FileEntity } from './file.entity.js';
import type { FileStorage } from './file-storage.js';
import { FILE_STORAGE } from './storage.provider.js';

const removedPerRoundMax = 200;

/** Removes from the storage what is due: the bytes of removed files, and of uploads that never became files. */
@Injectable()
export class FileRemovalWorker implements BeforeApplicationShutdown {
  private readonly logger = new Logger(FileRemovalWorker.name);
  private readonly rounds = new Rounds(() => this.removeDue());

  constructor(
    private readonly transactions: WorkerTransactions,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  @Cron('0 */10 * * * *', { timeZone: 'UTC' })
  async lookNow(): Promise<void> {
    await this.rounds.look().catch((error: unknown) => this.logger.error({ error }, 'file removal'));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.drain();
  }

  /** What can be read is never touched, whatever says that it is due. */
  private async removeDue(): Promise<void> {
    const due = await this.transactions.read(worker('file-removal'), (tx) =>
      tx.query<{ id: string }>(
        `SELECT r.file_id AS id FROM file_removal r
         WHERE r.due_at <= $1 AND NOT EXISTS (SELECT FROM file f WHERE f.id = r.file_id AND f.removed_at IS NULL)
         ORDER BY r.due_at LIMIT ${removedPerRoundMax}`,
        [tx.now],
      ),
    );
    for (const { id } of due) {
      await this.storage.remove(id);
      await this.transactions.run(worker('file-removal'), (tx) => noteErased(tx, id));
    }
  }
}

/** Of a file that there was, the log keeps that its bytes are gone. */
async function noteErased(tx: Tx, id: string): Promise<void> {
  const { affected } = await tx.manager.delete(FileRemovalEntity, { fileId: id });
  if (!affected) return;
  const file = await tx.manager.findOneBy(FileEntity, { id });
  if (!file) return;
  await record(tx, { type: 'file.erased', subjectType: 'file', subjectId: id, organisationId: file.organisationId });
}
