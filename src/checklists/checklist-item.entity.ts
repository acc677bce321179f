import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Verdict } from './gate.rules.js';

export const itemAnswers = ['yes', 'partly', 'no', 'not-applicable'] as const;
export type ItemAnswer = (typeof itemAnswers)[number];

/** One item of a request's checklists: what the company answered, and the verdict that holds. */
@Entity('checklist_item')
export class ChecklistItemEntity {
  @PrimaryColumn('uuid', { name: 'checklist_id' }) checklistId: string;
  @PrimaryColumn('text', { name: 'item_key' }) itemKey: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text', { name: 'template_key' }) templateKey: string;
  @Column('text', { name: 'template_version' }) templateVersion: string;
  @Column('smallint') position: number;
  @Column('boolean') mandatory: boolean;
  @Column('boolean', { name: 'evidence_required' }) evidenceRequired: boolean;
  @Column('boolean') applies: boolean;
  @Column('text', { nullable: true }) answer: ItemAnswer | null;
  @Column('text', { default: '' }) explanation: string;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('text', { default: 'pending' }) verdict: Verdict;
  @Column('text', { name: 'verdict_reason', nullable: true }) verdictReason: string | null;
  @Column('uuid', { name: 'verdict_by', nullable: true }) verdictBy: string | null;
  @Column('timestamptz', { name: 'verdict_at', nullable: true }) verdictAt: Date | null;
  @Column('timestamptz', { name: 'valid_until', nullable: true }) validUntil: Date | null;
  @Column('date', { name: 'condition_due', nullable: true }) conditionDue: string | null;
  @Column('integer', { default: 1 }) version: number;
}
