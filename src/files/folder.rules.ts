import type { Refusal } from '../kernel/refusal.js';
import { filesPerFolderMax, folderBytesMax } from './file.limits.js';
import { refuseUpload } from './upload.refusals.js';

/** What stands against one more file of this size; asked before the upload with as much of its size as is known by then. */
export function refuseFull(folder: { filesCount: number; sizeBytes: number }, addedBytes: number): Refusal[] {
  const leftBytes = Math.max(0, folderBytesMax - folder.sizeBytes);
  return [
    ...(folder.filesCount >= filesPerFolderMax
      ? [refuseUpload('folder.too-many-files', { filesPerFolderMax }, 'file')]
      : []),
    ...(addedBytes > leftBytes ? [refuseUpload('folder.too-large', { leftBytes, folderBytesMax }, 'file')] : []),
  ];
}
