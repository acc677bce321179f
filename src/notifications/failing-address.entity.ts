import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that e-mails came back from. */
@Entity('failing_address')
export class FailingAddressEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') address: string;
  @Column('text') because: 'bounced' | 'complained';
  @Column('text') reason: string;
  @Column('uuid', { name: 'email_id' }) emailId: string;
  @Column('timestamptz') since: Date;
}
