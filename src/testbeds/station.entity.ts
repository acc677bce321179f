import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of a testbed's parallel places; its id is its resource's. */
@Entity('station')
export class StationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'testbed_id' }) testbedId: string;
  @Column('text') name: string;
  @Column('boolean', { default: true }) active: boolean;
}
