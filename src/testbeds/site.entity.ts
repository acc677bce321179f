import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place with testbeds, and the zone that its clocks are in. */
@Entity('site')
export class SiteEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text') key: string;
  @Column('text', { name: 'name_nb' }) nameNb: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text') address: string;
  @Column('text', { name: 'directions_nb', default: '' }) directionsNb: string;
  @Column('text', { name: 'directions_en', default: '' }) directionsEn: string;
  /** IANA. */
  @Column('text', { default: 'Europe/Oslo' }) zone: string;
  @Column('double precision', { nullable: true }) latitude: number | null;
  @Column('double precision', { nullable: true }) longitude: number | null;
  /** The municipality whose site it is; null for the lab's own. */
  @Column('uuid', { name: 'host_organisation_id', nullable: true }) hostOrganisationId: string | null;
  @Column('integer', { default: 1 }) version: number;
}
