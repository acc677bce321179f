import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How the lab works; one row. */
@Entity('lab_setting')
export class LabSettingEntity {
  @PrimaryColumn('boolean', { default: true }) id: boolean;
  /** Whether whoever judged a request's items may not approve it too. */
  @Column('boolean', { name: 'four_eyes', default: true }) fourEyes: boolean;
  /** IANA zone that the lab's working days and office hours are in. */
  @Column('text', { default: 'Europe/Oslo' }) zone: string;
  @Column('integer', { name: 'holds_per_organisation_max', default: 3 }) holdsPerOrganisationMax: number;
  @Column('integer', { name: 'decision_working_days_max', default: 15 }) decisionWorkingDaysMax: number;
  @Column('integer', { name: 'decision_warning_hours', default: 48 }) decisionWarningHours: number;
  @Column('integer', { default: 1 }) version: number;
}
