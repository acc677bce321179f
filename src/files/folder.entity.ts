import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Files that belong together, as those of one checklist, with what they come to: the quotas are judged on it. */
@Entity('folder')
export class FolderEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('integer', { name: 'files_count', default: 0 }) filesCount: number;
  /** PostgreSQL's bigint, which the driver hands over as text. */
  @Column('bigint', { name: 'size_bytes', default: 0 }) sizeBytes: string;
}
