import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../kernel/language.js';
import type { EmailContent, EmailKind } from './email-kinds.js';
import type { EmailCalendar } from './email.store.js';

/** One e-mail that one address is owed, and what became of it. */
@Entity('email')
export class EmailEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'notice_id', nullable: true }) noticeId: string | null;
  @Column('text') kind: EmailKind;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('text', { name: 'subject_version' }) subjectVersion: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text') address: string;
  @Column('text') language: Language;
  @Column('text', { name: 'message_id' }) messageId: string;
  @Column('jsonb', { nullable: true }) content: EmailContent | null;
  /** Not for the program's role to read. */
  @Column('text', { nullable: true, select: false }) secret: string | null;
  @Column('jsonb', { nullable: true }) calendar: EmailCalendar | null;
  @Column('text', { default: 'owed' }) status: 'owed' | 'sent' | 'given-up' | 'dropped';
  @Column('text', { name: 'drop_reason', nullable: true }) dropReason: string | null;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  /** Waits until then to go with others. */
  @Column('boolean', { name: 'waits_for_day', default: false }) waitsForDay: boolean;
  /** The e-mail that said it together with others, in its place. */
  @Column('uuid', { name: 'gathered_in', nullable: true }) gatheredIn: string | null;
  @Column('integer', { name: 'attempts_count', default: 0 }) attemptsCount: number;
  @Column('integer', { name: 'ambiguous_count', default: 0 }) ambiguousCount: number;
  @Column('uuid', { name: 'lease_owner', nullable: true }) leaseOwner: string | null;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil: Date | null;
  @Column('boolean', { default: false }) sending: boolean;
  @Column('text', { name: 'last_error', nullable: true }) lastError: string | null;
  @Column('text', { name: 'server_answer', nullable: true }) serverAnswer: string | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  @Column('text', { name: 'returned_as', nullable: true }) returnedAs: 'bounced' | 'complained' | null;
  @Column('timestamptz', { name: 'returned_at', nullable: true }) returnedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
