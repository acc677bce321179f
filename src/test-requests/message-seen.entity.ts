import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far somebody has read of what is said of a request. */
@Entity('message_seen')
export class MessageSeenEntity {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @PrimaryColumn('uuid', { name: 'test_request_id' }) testRequestId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('timestamptz', { name: 'seen_at' }) seenAt: Date;
}
