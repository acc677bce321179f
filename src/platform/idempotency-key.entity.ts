import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request that must have its effect once, and the answer that it got. */
@Entity('idempotency_key')
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @PrimaryColumn('text') key: string;
  @Column('text') fingerprint: string;
  @Column('json', { nullable: true }) answer: unknown;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
