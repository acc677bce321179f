import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What somebody of the lab noted about a test; written once, and read by the lab alone. */
@Entity('booking_note')
export class BookingNoteEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'booking_id' }) bookingId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') body: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}
