import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Template } from './catalogue.schema.js';

/** A checklist template as it was published: it never changes. */
@Entity('template_version')
export class TemplateVersionEntity {
  @PrimaryColumn('text', { name: 'template_key' }) templateKey: string;
  @PrimaryColumn('text') version: string;
  @Column('smallint') position: number;
  @Column('jsonb') content: Template;
  @Column('timestamptz', { name: 'published_at' }) publishedAt: Date;
}
