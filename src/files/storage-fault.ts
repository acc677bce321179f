import { Logger } from '@nestjs/common';
import { Refused } from '../kernel/refusal.js';
import { FileStorageError } from './file-storage.js';
import { refuseUpload } from './upload.refusals.js';

const logger = new Logger('FileStorage');

/**
 * A storage that fails, or a disk that is full, is no fault of whoever asked: they are told to come back, and the log
 * tells whoever runs the program. To be thrown; every other error is given back as it is.
 */
export function storageFault(error: unknown): unknown {
  // Of the errors that can come here, only those of the file system have a system call.
  const ofDisk = (error as NodeJS.ErrnoException | undefined)?.syscall !== undefined;
  if (!ofDisk && !(error instanceof FileStorageError)) return error;
  logger.error({ error }, 'the file storage fails');
  return new Refused([refuseUpload('upload.storage-unavailable', {})]);
}
