import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../kernel/actor.js';

/** What a person is in an organisation, from when until when; a person may have several. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') role: Role;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
