import * as path from 'node:path';
import { type Config, StartupError } from '../platform/config.js';
import { FileStorageError, type FileStorage } from './file-storage.js';
import { openFileStorage } from './open-file-storage.js';
import { openTemporaryFolder } from './temporary-folder.js';

/** Where files are kept: one `FileStorage` for the whole program. */
export const FILE_STORAGE = Symbol('FileStorage');
/** The folder that uploads are written to while they arrive. */
export const UPLOADS_FOLDER = Symbol('UploadsFolder');

/** Opens the storage and tries it, so that a wrong setting is found at the start and not by the first upload. @throws StartupError */
export async function openCheckedStorage(config: Pick<Config, 'filesUrl' | 'filesCredentials'>): Promise<FileStorage> {
  try {
    const storage = await openFileStorage(config);
    await storage.check();
    return storage;
  } catch (error) {
    if (!(error instanceof FileStorageError)) throw error;
    throw new StartupError(`${error.message} See FILES_URL.`, { cause: error });
  }
}

/** @throws StartupError */
export async function openUploadsFolder({ dataDir }: Pick<Config, 'dataDir'>): Promise<string> {
  const folder = path.join(dataDir, 'uploads');
  try {
    await openTemporaryFolder(folder);
    return folder;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupError(`Uploads can't be written to ${folder} (${code}). See DATA_DIR.`, { cause: error });
  }
}
