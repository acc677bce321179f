import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { NoticeKind } from './notice-kinds.js';

/** Something that some people are to be told at some time, if it is still so then. */
@Entity('notice')
export class NoticeEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('bigint', { name: 'event_id', nullable: true }) eventId: string | null;
  @Column('text') kind: NoticeKind;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('text', { name: 'subject_version' }) subjectVersion: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('text', { default: 'planned' }) status: 'planned' | 'addressed' | 'dropped';
  @Column('text', { name: 'drop_reason', nullable: true }) dropReason: string | null;
  @Column('jsonb', { default: {} }) data: Record<string, unknown>;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
