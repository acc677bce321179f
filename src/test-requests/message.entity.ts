import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What somebody said of a request to the other side of the counter; written once. */
@Entity('message')
export class MessageEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'test_request_id' }) testRequestId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') side: string;
  @Column('text') body: string;
  @Column('timestamptz', { name: 'said_at' }) saidAt: Date;
}
