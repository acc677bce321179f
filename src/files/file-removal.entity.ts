import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bytes that are to go from the storage when it is time, whether or not there ever was a file of that id. */
@Entity('file_removal')
export class FileRemovalEntity {
  @PrimaryColumn('uuid', { name: 'file_id' }) fileId: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
}
