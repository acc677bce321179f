import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { type Actor, isMemberOf } from '../kernel/actor.js';
import { record } from '../audit/audit.store.js';
import { withoutKey } from '../platform/idempotency.js';
import { Transactions } from '../platform/transactions.js';
import type { FileEntity } from './file.entity.js';
import type { FileStorage } from './file-storage.js';
import { readableFile } from './files.queries.js';
import { throwStorageFault } from './storage-fault.js';
import { FILE_STORAGE } from './storage.provider.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    file: `file.${'uploaded' | 'read' | 'removed' | 'erased'}`;
  }
}

@Injectable()
export class FilesCommands {
  constructor(
    private readonly transactions: Transactions,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  /**
   * Opens a file to be read. Whoever opens another organisation's document leaves an event that this organisation owns;
   * it is written before the first byte goes out.
   */
  async open(actor: Actor, id: string): Promise<{ file: FileEntity; bytes: Readable }> {
    const file = await this.transactions.run(withoutKey(actor), async (tx) => {
      const found = await readableFile(tx, id);
      const { organisationId } = found;
      if (!isMemberOf(actor, organisationId)) {
        await record(tx, { type: 'file.read', subjectType: 'file', subjectId: id, organisationId });
      }
      return found;
    });
    const bytes = await this.storage.get(id).catch(throwStorageFault);
    return { file, bytes };
  }
}
