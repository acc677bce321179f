import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { RequestStatus } from './test-request.states.js';

/** What a member asks the lab to test; its life is the table in test-request.states. */
@Entity('test_request')
export class TestRequestEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text') number: string;
  @Column('text', { default: 'draft' }) status: RequestStatus;
  @Column('text', { name: 'product_name' }) productName: string;
  @Column('text', { name: 'product_version', default: '' }) productVersion: string;
  @Column('text', { default: '' }) purpose: string;
  @Column('uuid', { name: 'wished_testbed_ids', array: true, default: '{}' }) wishedTestbedIds: string[];
  @Column('date', { name: 'wished_from', nullable: true }) wishedFrom: string | null;
  @Column('date', { name: 'wished_until', nullable: true }) wishedUntil: string | null;
  @Column('uuid', { name: 'checklist_id' }) checklistId: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('uuid', { name: 'submitted_by', nullable: true }) submittedBy: string | null;
  @Column('smallint', { name: 'rounds_count', default: 0 }) roundsCount: number;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'report_file_id', nullable: true }) reportFileId: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}
