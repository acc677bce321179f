import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Verdict } from './gate.rules.js';

/** A verdict as it was once given; the item carries the one that holds. */
@Entity('verdict')
export class VerdictEntity {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid', { name: 'checklist_id' }) checklistId: string;
  @Column('text', { name: 'item_key' }) itemKey: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text') word: Verdict;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'valid_until', nullable: true }) validUntil: Date | null;
  @Column('date', { name: 'condition_due', nullable: true }) conditionDue: string | null;
  @Column('uuid', { name: 'given_by' }) givenBy: string;
  @Column('timestamptz', { name: 'given_at' }) givenAt: Date;
}
