import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { BookingStatus } from './booking.states.js';

/** The time that a test request is promised, or is asking for; its life is the table in booking.states. */
@Entity('booking')
export class BookingEntity {
  /** Also the UID of its calendar entry, for ever. */
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'test_request_id' }) testRequestId: string;
  @Column('uuid', { name: 'testbed_id' }) testbedId: string;
  @Column('tstzrange') period: string;
  @Column('text') status: BookingStatus;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null;
  @Column('boolean', { default: false }) extended: boolean;
  @Column('integer', { name: 'calendar_sequence', default: 0 }) calendarSequence: number;
  @Column('uuid', { name: 'test_leader_id', nullable: true }) testLeaderId: string | null;
  @Column('uuid', { name: 'held_by' }) heldBy: string;
  @Column('timestamptz', { name: 'held_at' }) heldAt: Date;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('integer', { default: 1 }) version: number;
}
