import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../kernel/language.js';

@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('text', { default: 'nb' }) language: Language;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt: Date | null;
  /** Of an erased person, until the ledger of e-mails and the invitations have forgotten it, too. */
  @Column('text', { name: 'former_email', nullable: true }) formerEmail: string | null;
}
