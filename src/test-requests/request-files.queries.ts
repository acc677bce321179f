import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { filesPerFolderMax, folderBytesMax, uploadBytesMax } from '../files/file.limits.js';
import { fileView } from '../files/file.views.js';
import { fileColumns } from '../files/files.queries.js';
import { Transactions } from '../platform/transactions.js';

const requestFileView = fileView
  .extend({ items: z.array(z.string()).describe('Keys of the checklist items that it is evidence for') })
  .meta({ id: 'RequestFile' });

/** The whole of a folder: the quota is what limits it. */
export const requestFilesView = z
  .object({
    files: z.array(requestFileView).describe('The newest first'),
    sizeBytes: z.int().describe('Of all files together'),
    limits: z.object({ files: z.int(), sizeBytes: z.int(), uploadBytes: z.int() }),
  })
  .meta({ id: 'RequestFiles' });
type RequestFilesView = z.output<typeof requestFilesView>;

const limits = { files: filesPerFolderMax, sizeBytes: folderBytesMax, uploadBytes: uploadBytesMax };

@Injectable()
export class RequestFilesQueries {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, requestId: string): Promise<RequestFilesView> {
    return this.transactions.read(actor, async (tx) => {
      const [checklist] = await tx.query<{ id: string; folderId: string; sizeBytes: string }>(
        `SELECT c.id, c.folder_id AS "folderId", d.size_bytes AS "sizeBytes" FROM test_request r
         JOIN checklist c ON c.id = r.checklist_id JOIN folder d ON d.id = c.folder_id WHERE r.id = $1`,
        [requestId],
        'request-folder',
      );
      if (!checklist) throw notFound();
      const files = await tx.query<RequestFilesView['files'][number]>(
        `SELECT ${fileColumns}, ARRAY(SELECT e.item_key FROM evidence e
           WHERE e.checklist_id = $1 AND e.file_id = f.id ORDER BY e.item_key) AS items
         FROM file f LEFT JOIN person p ON p.id = f.uploaded_by
         WHERE f.folder_id = $2 AND f.removed_at IS NULL ORDER BY f.uploaded_at DESC, f.id LIMIT ${filesPerFolderMax}`,
        [checklist.id, checklist.folderId],
        'request-files',
      );
      return { files, sizeBytes: Number(checklist.sizeBytes), limits };
    });
  }
}
