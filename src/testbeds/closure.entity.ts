import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClosureKind } from './closure.kinds.js';

/** A time when a testbed, or everything at a site, can't be used in spite of its opening hours. Never changed: taken away and made anew. */
@Entity('closure')
export class ClosureEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'site_id' }) siteId: string;
  /** Null for the whole site. */
  @Column('uuid', { name: 'testbed_id', nullable: true }) testbedId: string | null;
  @Column('text', { default: 'closed' }) kind: ClosureKind;
  @Column('tstzrange') period: string;
  @Column('text', { name: 'reason_nb' }) reasonNb: string;
  @Column('text', { name: 'reason_en' }) reasonEn: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
