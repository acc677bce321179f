import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A company's wish to move a confirmed booking: both times are claimed until the lab has decided. */
@Entity('booking_move')
export class BookingMoveEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'booking_id' }) bookingId: string;
  @Column('uuid', { name: 'testbed_id' }) testbedId: string;
  @Column('tstzrange') period: string;
  @Column('text') status: 'requested' | 'approved' | 'declined' | 'withdrawn' | 'expired';
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('uuid', { name: 'requested_by' }) requestedBy: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
}
