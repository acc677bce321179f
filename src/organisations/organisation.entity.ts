import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from './organisation-kind.js';
import type { Standing } from './standing.store.js';

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text') kind: OrganisationKind;
  @Column('text') name: string;
  /** ISO 3166-1 alpha-2. */
  @Column('text') country: string;
  /** As its country's register has it; null only for a lab that is in none. */
  @Column('text', { nullable: true }) number: string | null;
  @Column('text', { default: 'active' }) standing: Standing;
  @Column('text', { name: 'standing_reason', nullable: true }) standingReason: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}
