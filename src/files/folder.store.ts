import { IsNull } from 'typeorm';
import { notFound, refuseIfAny } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { FileRemovalEntity } from './file-removal.entity.js';
import { FileEntity } from './file.entity.js';
import { removedKeptDays, unfinishedKeptHours } from './file.limits.js';
import { FolderEntity } from './folder.entity.js';
import { refuseFull } from './folder.rules.js';

const hourMs = 3_600_000;

/** A new, empty folder of the organisation; gives its id. */
export async function createFolder(tx: Tx, organisationId: string): Promise<string> {
  const folder = tx.manager.create(FolderEntity, { organisationId });
  await tx.manager.insert(FolderEntity, folder);
  return folder.id;
}

/** Locks the folder: what is judged on its counters holds until the transaction ends. @throws Refused `not-found` */
async function lockFolder(tx: Tx, id: string): Promise<FolderEntity> {
  const folder = await tx.manager.findOne(FolderEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!folder) throw notFound();
  return folder;
}

/** The file, if it is in the folder; it can't be removed before the transaction ends. */
export function findFileInFolder(tx: Tx, id: string, folderId: string): Promise<FileEntity | null> {
  return tx.manager.findOne(FileEntity, {
    where: { id, folderId, removedAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Like `findFileInFolder`. @throws Refused `not-found` */
export async function lockFileInFolder(tx: Tx, id: string, folderId: string): Promise<FileEntity> {
  const file = await findFileInFolder(tx, id, folderId);
  if (!file) throw notFound();
  return file;
}

/** Locks the folder and sees that there is room for one more file of the size. @throws Refused with every quota that is used up */
export async function lockFolderWithRoom(tx: Tx, id: string, addedBytes: number): Promise<FolderEntity> {
  const folder = await lockFolder(tx, id);
  refuseIfAny(refuseFull({ filesCount: folder.filesCount, sizeBytes: Number(folder.sizeBytes) }, addedBytes));
  return folder;
}

/** Says that bytes are about to be stored under this id: unless `addFile` takes that back, they are removed again. */
export async function announceBytes(tx: Tx, fileId: string): Promise<void> {
  const dueAt = new Date(tx.now.getTime() + unfinishedKeptHours * hourMs);
  await tx.manager.insert(FileRemovalEntity, { fileId, dueAt });
}

/** Makes the announced and stored bytes a file of the folder. @throws Refused when the folder has no room for it */
export async function addFile(
  tx: Tx,
  folderId: string,
  file: Pick<FileEntity, 'id' | 'name' | 'mediaType' | 'sizeBytes' | 'sha256'>,
): Promise<FileEntity> {
  const { organisationId } = await lockFolderWithRoom(tx, folderId, file.sizeBytes);
  const added = tx.manager.create(FileEntity, {
    ...file,
    organisationId,
    folderId,
    uploadedBy: tx.actor.personId!,
    uploadedAt: tx.now,
  });
  await tx.manager.insert(FileEntity, added);
  await count(tx, added, 1);
  await tx.manager.delete(FileRemovalEntity, { fileId: added.id });
  return added;
}

/** Takes a locked file out of its folder; the bytes follow when nobody can want them back any more. */
export async function removeFile(tx: Tx, file: FileEntity): Promise<void> {
  await tx.manager.update(FileEntity, { id: file.id }, { removedAt: tx.now });
  await count(tx, file, -1);
  const dueAt = new Date(tx.now.getTime() + removedKeptDays * 24 * hourMs);
  await tx.manager.insert(FileRemovalEntity, { fileId: file.id, dueAt });
}

async function count(tx: Tx, { folderId, sizeBytes }: FileEntity, sign: 1 | -1): Promise<void> {
  await tx.query(
    `UPDATE folder SET files_count = files_count + $2, size_bytes = size_bytes + $3 WHERE id = $1`,
    [folderId, sign, sign * sizeBytes],
    'folder-count',
  );
}
