import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  FileMissingError,
  FileStorageError,
  requireStorageKey,
  type FileStorage,
  type StorableFile,
} from './file-storage.js';
import { openTemporaryFolder } from './temporary-folder.js';

/**
 * Keeps files in a folder: `ab/cd/<key>`, spread by the key's last four digits, since the first ones of a UUID may be the
 * time and would fill one folder after the other. A file is written beside them, in `incoming`, flushed and then renamed,
 * so that it is there whole or not at all, also when the power fails.
 */
export async function openFolderStorage(root: string): Promise<FileStorage> {
  const incoming = join(root, 'incoming');
  const locate = (key: string) => join(root, requireStorageKey(key).slice(-4, -2), key.slice(-2), key);
  await faultsOf('opened', () => openTemporaryFolder(incoming));

  return {
    put: async (key, file) => {
      const target = locate(key);
      return faultsOf('written to', async () => {
        const written = join(incoming, randomUUID());
        try {
          await copyChecked(file, written);
          await mkdir(dirname(target), { recursive: true, mode: 0o700 });
          await rename(written, target);
        } catch (error) {
          await rm(written, { force: true });
          throw error;
        }
        for (const folder of [dirname(target), dirname(dirname(target)), root]) await flushFolder(folder);
      });
    },

    get: async (key) => {
      const path = locate(key);
      return faultsOf('read', async () => {
        const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
          throw error.code === 'ENOENT' ? new FileMissingError(key, { cause: error }) : error;
        });
        return file.createReadStream();
      });
    },

    remove: async (key) => {
      const path = locate(key);
      return faultsOf('removed from', () => rm(path, { force: true }));
    },

    check: () =>
      faultsOf('written to', async () => {
        const probe = join(incoming, randomUUID());
        try {
          const file = await open(probe, 'wx', 0o600);
          await file.writeFile('probe').finally(() => file.close());
        } finally {
          await rm(probe, { force: true });
        }
      }),
  };

  async function faultsOf<T>(what: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      if (error instanceof FileMissingError || error instanceof FileStorageError) throw error;
      const { code } = error as NodeJS.ErrnoException;
      throw new FileStorageError(`The folder of files (${root}) can't be ${what}: ${code ?? String(error)}.`, {
        cause: error,
      });
    }
  }
}

async function copyChecked({ path, sizeBytes, sha256 }: StorableFile, target: string): Promise<void> {
  const source = await open(path, 'r');
  try {
    const copy = await open(target, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    try {
      const hash = createHash('sha256');
      let copiedBytes = 0;
      for await (const piece of source.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
        hash.update(piece);
        copiedBytes += piece.length;
        await copy.writeFile(piece);
      }
      if (copiedBytes !== sizeBytes || hash.digest('hex') !== sha256) {
        throw new FileStorageError('The file changed before it was stored: its size or checksum is another.');
      }
      await copy.sync();
    } finally {
      await copy.close();
    }
  } finally {
    await source.close();
  }
}

/** Makes a rename lasting. Windows can't open a folder to flush it, and keeps renames in its own journal. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
