import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer } from './calendar-answer.js';

/** What an address last answered to the invitation to a booking. */
@Entity('invitation_answer')
export class InvitationAnswerEntity {
  @PrimaryColumn('uuid', { name: 'booking_id' }) bookingId: string;
  @PrimaryColumn('text') address: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text') answer: Answer;
  @Column('integer') sequence: number;
  @Column('timestamptz', { name: 'stamped_at' }) stampedAt: Date;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
}
