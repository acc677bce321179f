import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A block of the log's hash chain; written once. */
@Entity('audit_seal')
export class AuditSealEntity {
  @PrimaryColumn('integer') position: number;
  @Column('bigint', { name: 'first_event_id' }) firstEventId: string;
  @Column('bigint', { name: 'last_event_id' }) lastEventId: string;
  @Column('integer', { name: 'event_count' }) eventCount: number;
  @Column('bytea', { name: 'previous_hash' }) previousHash: Buffer;
  @Column('bytea') hash: Buffer;
  @Column('timestamptz', { name: 'sealed_at' }) sealedAt: Date;
}
