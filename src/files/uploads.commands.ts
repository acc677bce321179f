import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Actor } from '../kernel/actor.js';
import { Refused } from '../kernel/refusal.js';
import { record } from '../audit/audit.store.js';
import { hadItsEffect, withBody, withoutKey } from '../platform/idempotency.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import type { FileStorage } from './file-storage.js';
import { uploadsAtOnceMax } from './file.limits.js';
import type { FileView } from './file.views.js';
import { viewFile } from './files.queries.js';
import { addFile, announceBytes, lockFolderWithRoom } from './folder.store.js';
import type { ReceivedUpload } from './receive-upload.js';
import { throwStorageFault } from './storage-fault.js';
import { FILE_STORAGE, UPLOADS_FOLDER } from './storage.provider.js';
import type { UploadForm } from './upload-form.js';
import { refuseUpload } from './upload.refusals.js';

/** The folder that a file is to go into, and what its event says of where that is. */
interface UploadPlace {
  readonly folderId: string;
  readonly event: Record<string, unknown>;
}

/** Finds the place and locks what lets the actor use it. @throws Refused when they may not put a file there now */
type FindPlace = (tx: Tx) => Promise<UploadPlace>;

/** Taking in files, for the rooms that know whose place they are to go to. */
@Injectable()
export class UploadsCommands {
  private readonly logger = new Logger(UploadsCommands.name);
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly transactions: Transactions,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
    @Inject(UPLOADS_FOLDER) private readonly uploadsFolder: string,
  ) {}

  /**
   * Takes in the form's file. The place is asked for twice: before the body is read, so that nobody sends megabytes in
   * vain, and when the file is written down. With an `Idempotency-Key` the same file sent again is answered as it was the
   * first time and stored once; another file under the same key is refused, so that the body is read in any case.
   */
  upload(actor: Actor, form: UploadForm, findPlace: FindPlace): Promise<FileView> {
    return this.inTurn(actor.personId!, async () => {
      await this.refuseEarly(actor, form, findPlace);
      const received = await form.receive(this.uploadsFolder).catch(throwStorageFault);
      try {
        return await this.store(actor, received, findPlace);
      } finally {
        await rm(received.path, { force: true });
      }
    });
  }

  private async inTurn<T>(personId: string, work: () => Promise<T>): Promise<T> {
    const others = this.underWay.get(personId) ?? 0;
    if (others >= uploadsAtOnceMax) throw new Refused([refuseUpload('upload.too-many-at-once', { uploadsAtOnceMax })]);
    this.underWay.set(personId, others + 1);
    try {
      return await work();
    } finally {
      const left = this.underWay.get(personId)! - 1;
      if (left > 0) this.underWay.set(personId, left);
      else this.underWay.delete(personId);
    }
  }

  private refuseEarly(actor: Actor, form: UploadForm, findPlace: FindPlace): Promise<void> {
    return this.transactions.run(withoutKey(actor), async (tx) => {
      if (await hadItsEffect(tx, actor.idempotency?.key)) return;
      const { folderId } = await findPlace(tx);
      await lockFolderWithRoom(tx, folderId, form.fileBytesMin);
    });
  }

  /**
   * The bytes are announced, then stored, then made a file: wherever the program is stopped, what is left over is bytes
   * that are known to be nobody's, never a file without its bytes.
   */
  private async store(actor: Actor, received: ReceivedUpload, findPlace: FindPlace): Promise<FileView> {
    const id = randomUUID();
    await this.transactions.run(withoutKey(actor), (tx) => announceBytes(tx, id));
    await this.storage.put(id, received).catch(throwStorageFault);
    try {
      const { name, mediaType, sizeBytes, sha256 } = received;
      const view = await this.transactions.run(withBody(actor, `${sha256} ${name}`), async (tx) => {
        const { folderId, event } = await findPlace(tx);
        const { organisationId } = await addFile(tx, folderId, { id, name, mediaType, sizeBytes, sha256 });
        const data = { ...event, mediaType, sizeBytes, sha256 };
        await record(tx, { type: 'file.uploaded', subjectType: 'file', subjectId: id, organisationId, data });
        return viewFile(tx, id);
      });
      // The answer of a request before this one, with the same key.
      if (view.id !== id) await this.discard(id);
      return view;
    } catch (error) {
      // After any other failure nobody knows whether it was written down: the announcement stands, and time will tell.
      if (error instanceof Refused) await this.discard(id);
      throw error;
    }
  }

  /** Only to have the room back soon: what can't be removed now is removed when the announcement is due. */
  private async discard(id: string): Promise<void> {
    await this.storage.remove(id).catch((error: unknown) => this.logger.warn({ error, fileId: id }, 'stored in vain'));
  }
}
