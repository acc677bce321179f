import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who did what to what; written once. */
@Entity('audit_event')
export class AuditEventEntity {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('timestamptz') at: Date;
  @Column('text') type: string;
  @Column('text', { name: 'subject_type' }) subjectType: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  @Column('text', { name: 'actor_kind' }) actorKind: string;
  @Column('uuid', { name: 'actor_person_id', nullable: true }) actorPersonId: string | null;
  @Column('jsonb', { default: {} }) data: Record<string, unknown>;
  @Column('text', { name: 'request_id' }) requestId: string;
}
