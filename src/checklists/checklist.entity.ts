import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The checklists of one test request: its intake, and the catalogue version that it is pinned to. */
@Entity('checklist')
export class ChecklistEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'folder_id' }) folderId: string;
  /** As it was given: only the questions that somebody answered. */
  @Column('jsonb', { default: {} }) intake: Record<string, unknown>;
  @Column('text', { name: 'catalogue_version' }) catalogueVersion: string;
  @Column('integer', { default: 1 }) version: number;
}
