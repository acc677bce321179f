import { Column, Entity, PrimaryColumn } from 'typeorm';

export const testbedKinds = [
  'show-apartment',
  'usability-lab',
  'user-cafe',
  'interoperability-rig',
  'simulation-room',
  'nursing-home-ward',
  'private-homes',
  'electronics-bench',
  'other',
] as const;
export type TestbedKind = (typeof testbedKinds)[number];

/** What can be booked, and on what terms. Its version counts changes of its stations and opening hours too. */
@Entity('testbed')
export class TestbedEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'site_id' }) siteId: string;
  @Column('text') key: string;
  @Column('text') kind: TestbedKind;
  @Column('text', { name: 'name_nb' }) nameNb: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'description_nb', default: '' }) descriptionNb: string;
  @Column('text', { name: 'description_en', default: '' }) descriptionEn: string;
  /** What it asks of those who come: infection control, a safety briefing. */
  @Column('text', { name: 'demands_nb', default: '' }) demandsNb: string;
  @Column('text', { name: 'demands_en', default: '' }) demandsEn: string;
  @Column('integer', { name: 'shortest_minutes' }) shortestMinutes: number;
  @Column('integer', { name: 'longest_minutes' }) longestMinutes: number;
  @Column('integer', { name: 'grid_minutes' }) gridMinutes: number;
  @Column('integer', { name: 'buffer_before_minutes', default: 0 }) bufferBeforeMinutes: number;
  @Column('integer', { name: 'buffer_after_minutes', default: 0 }) bufferAfterMinutes: number;
  @Column('integer', { name: 'lead_hours', default: 24 }) leadHours: number;
  @Column('integer', { name: 'horizon_days', default: 180 }) horizonDays: number;
  @Column('integer', { name: 'cancellation_hours', default: 48 }) cancellationHours: number;
  @Column('integer', { name: 'hold_hours', default: 48 }) holdHours: number;
  @Column('boolean', { name: 'open_on_public_holidays', default: false }) openOnPublicHolidays: boolean;
  @Column('boolean', { default: true }) active: boolean;
  @Column('integer', { default: 1 }) version: number;
}
