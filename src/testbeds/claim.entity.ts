import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A booking's right to the time of one resource, for as long as it is alive; no two of them overlap. */
@Entity('claim')
export class ClaimEntity {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid', { name: 'booking_id' }) bookingId: string;
  /** Set while it is only asked for as the place to move to. */
  @Column('uuid', { name: 'move_id', nullable: true }) moveId: string | null;
  @Column('uuid', { name: 'resource_id' }) resourceId: string;
  /** Rigging and cleaning included. */
  @Column('tstzrange') blocked: string;
  /** The booked time itself, which opening hours and closures bind; empty where there is only rigging and cleaning. */
  @Column('tstzrange') period: string;
  @Column('tstzrange') alive: string;
}
