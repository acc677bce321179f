import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { record } from '../audit/audit.store.js';
import type { FileStorage, StorableFile } from '../files/file-storage.js';
import { addFile, announceBytes } from '../files/folder.store.js';
import { FILE_STORAGE, UPLOADS_FOLDER } from '../files/storage.provider.js';
import type { Tx } from '../platform/transactions.js';
import type { PlayedRequest } from './played-request.js';

/** A document that is to become a file of a request. */
export interface DemoFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
}

type StoredFile = StorableFile & Pick<DemoFile, 'id' | 'name'>;

/** Says that the documents' bytes will come, as an upload does first: should they never become files, they are removed again. */
export async function announceFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids) await announceBytes(tx, id);
}

export function storeFiles(r: PlayedRequest, files: readonly DemoFile[]): Promise<StoredFile[]> {
  return Promise.all(files.map((file) => storeBytes(r, file)));
}

/** Makes the stored bytes files of the request's folder. */
export async function addFiles(tx: Tx, r: PlayedRequest, files: readonly StoredFile[]): Promise<void> {
  const { requestId, number, folderId } = r.request;
  for (const { id, name, sizeBytes, sha256 } of files) {
    const described = { mediaType: 'application/pdf', sizeBytes, sha256 } as const;
    const { organisationId } = await addFile(tx, folderId, { id, name, ...described });
    const data = { requestId, number, ...described };
    await record(tx, { type: 'file.uploaded', subjectType: 'file', subjectId: id, organisationId, data });
  }
}

async function storeBytes({ cast }: PlayedRequest, { id, name, bytes }: DemoFile): Promise<StoredFile> {
  const file = {
    path: path.join(cast.app.get<string>(UPLOADS_FOLDER), id),
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  await writeFile(file.path, bytes);
  await cast.app
    .get<FileStorage>(FILE_STORAGE)
    .put(id, file)
    .finally(() => rm(file.path, { force: true }));
  return { id, name, ...file };
}
