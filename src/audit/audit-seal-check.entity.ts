import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the last walk through the log’s hash chain has come, and what it found; one row. */
@Entity('audit_seal_check')
export class AuditSealCheckEntity {
  @PrimaryColumn('boolean', { name: 'only_one', default: true }) onlyOne: boolean;
  @Column('timestamptz', { name: 'begun_at' }) begunAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('integer') position: number;
  @Column('integer', { name: 'broken_at_position', nullable: true }) brokenAtPosition: number | null;
}
