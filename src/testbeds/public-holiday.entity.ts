import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A public holiday of Norway, as the search for free slots reads it. */
@Entity('public_holiday')
export class PublicHolidayEntity {
  @PrimaryColumn('date') day: string;
  @Column('text', { name: 'name_nb' }) nameNb: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
}
