import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../kernel/actor.js';
import type { Language } from '../kernel/language.js';

/** An address that is asked to join an organisation. Its token is in the letter alone; here is only its SHA-256. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text') email: string;
  @Column('text') role: Role;
  @Column('text', { default: 'nb' }) language: Language;
  @Column('text', { name: 'token_hash' }) tokenHash: string;
  /** Null when the program's set-up invited. */
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
