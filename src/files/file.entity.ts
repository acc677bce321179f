import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidenceMediaType } from './file-types.js';

/** What has been uploaded; its bytes lie in the storage, and its id is their key. */
@Entity('file')
export class FileEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'folder_id' }) folderId: string;
  @Column('text') name: string;
  @Column('text', { name: 'media_type' }) mediaType: EvidenceMediaType;
  @Column('integer', { name: 'size_bytes' }) sizeBytes: number;
  @Column('text') sha256: string;
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
