import { Logger } from '@nestjs/common';
import { Refused } from '../kernel/refusal.js';
import { FileStorageError } from './file-storage.js';
import { refuseUpload } from './upload.refusals.js';

const logger = new Logger('FileStorage');

/**
 * A storage that fails, or a disk that is full, is no fault of whoever asked: they are told to come back, and the log
 * tells whoever runs the program. Every other error is thrown on as it is.
 */
export function throwStorageFault(error: unknown): never {
  // Of the errors that can come here, only those of the file system have a system call.
  const ofDisk = (error as NodeJS.ErrnoException | undefined)?.syscall !== undefined;
  if (!ofDisk && !(error instanceof FileStorageError)) throw error;
  logger.error({ error }, 'the file storage fails');
  throw new Refused([refuseUpload('upload.storage-unavailable', {})]);
}
