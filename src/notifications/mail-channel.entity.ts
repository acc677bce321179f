import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether e-mails get away; one row, for all processes. */
@Entity('mail_channel')
export class MailChannelEntity {
  @PrimaryColumn('boolean', { default: true }) id: boolean;
  @Column('timestamptz', { name: 'broken_since', nullable: true }) brokenSince: Date | null;
  @Column('timestamptz', { name: 'next_probe_at', nullable: true }) nextProbeAt: Date | null;
  @Column('timestamptz', { name: 'last_probe_at', nullable: true }) lastProbeAt: Date | null;
  /** The one that is tried now, while it is on trial. */
  @Column('uuid', { name: 'trial_email_id', nullable: true }) trialEmailId: string | null;
  @Column('integer', { name: 'put_offs_count', default: 0 }) putOffsCount: number;
  @Column('text', { name: 'last_error', nullable: true }) lastError: string | null;
}
