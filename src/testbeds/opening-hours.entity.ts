import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A wall-clock rule of the site's zone: open on this weekday between these times, from one date until another. */
@Entity('opening_hours')
export class OpeningHoursEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'testbed_id' }) testbedId: string;
  /** ISO: Monday is 1. */
  @Column('smallint') weekday: number;
  @Column('time', { name: 'opens_at' }) opensAt: string;
  /** `24:00` is midnight at the day's end. */
  @Column('time', { name: 'closes_at' }) closesAt: string;
  @Column('date', { name: 'valid_from', default: '2000-01-01' }) validFrom: string;
  /** The last day; null for no end. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
}
