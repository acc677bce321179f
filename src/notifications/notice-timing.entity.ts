import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EmailKind } from './email-kinds.js';

/** When e-mails of one kind go, where the lab has set it. */
@Entity('notice_timing')
export class NoticeTimingEntity {
  @PrimaryColumn('text') kind: EmailKind;
  @Column('text') mode: 'at-once' | 'collected';
  /** Local times of the lab's zone, `HH:mm`, on working days. */
  @Column('text', { array: true, default: '{}' }) times: string[];
  @Column('integer', { default: 1 }) version: number;
}
