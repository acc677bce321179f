import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, rolesTowards } from '../kernel/actor.js';
import { notFound, notYourRole } from '../kernel/refusal.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { FileEntity } from './file.entity.js';
import type { FileView } from './file.views.js';

/** Of `file f`, with who uploaded it, as `person p`. */
export const fileColumns = `f.id, f.name, f.media_type AS "mediaType", f.size_bytes AS "sizeBytes", f.sha256,
  f.uploaded_at AS "uploadedAt", CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END AS "uploadedBy"`;

/** A file that was just added, within the transaction that did so. */
export async function viewFile(tx: Tx, id: string): Promise<FileView> {
  const [view] = await tx.query<FileView>(
    `SELECT ${fileColumns} FROM file f LEFT JOIN person p ON p.id = f.uploaded_by WHERE f.id = $1`,
    [id],
    'file-view',
  );
  if (!view) throw notFound();
  return view;
}

/**
 * The file, if the actor may read what is in it: its organisation's people may, and the lab's, but not its auditors, whose
 * work is the log. @throws Refused
 */
export async function readableFile(tx: Tx, id: string): Promise<FileEntity> {
  const file = await tx.manager.findOneBy(FileEntity, { id, removedAt: IsNull() });
  if (!file) throw notFound();
  if (rolesTowards(tx.actor, file.organisationId).every((role) => role === 'auditor')) throw notYourRole();
  return file;
}

@Injectable()
export class FilesQueries {
  constructor(private readonly transactions: Transactions) {}

  one(actor: Actor, id: string): Promise<FileEntity> {
    return this.transactions.read(actor, (tx) => readableFile(tx, id));
  }
}
