import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whatever can be in one place only: a station, a test leader. */
@Entity('resource')
export class ResourceEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text') kind: 'station' | 'person';
}
