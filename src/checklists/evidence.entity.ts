import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that answers an item; one file may answer several. */
@Entity('evidence')
export class EvidenceEntity {
  @PrimaryColumn('uuid', { name: 'checklist_id' }) checklistId: string;
  @PrimaryColumn('text', { name: 'item_key' }) itemKey: string;
  @PrimaryColumn('uuid', { name: 'file_id' }) fileId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'added_by' }) addedBy: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
}
