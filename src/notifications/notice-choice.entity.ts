import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EmailKind } from './email-kinds.js';

/** What one person has chosen of the e-mails that they get; whoever has not chosen has no row. */
@Entity('notice_choice')
export class NoticeChoiceEntity {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  /** Kinds that they do not want. */
  @Column('text', { array: true, default: '{}' }) off: EmailKind[];
  /** Local time of the lab's zone, `HH:mm`; null: as the lab sends. */
  @Column('text', { name: 'daily_at', nullable: true }) dailyAt: string | null;
  @Column('integer', { default: 1 }) version: number;
}
