import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Catalogue } from './catalogue.schema.js';

/** The intake's questions as they were published, and the version of each template that stands beside them. */
export type CatalogueContent = Omit<Catalogue, 'version' | 'templates'> & {
  readonly templates: readonly { readonly key: string; readonly version: string }[];
};

@Entity('catalogue_version')
export class CatalogueVersionEntity {
  @PrimaryColumn('text') version: string;
  @Column('jsonb') content: CatalogueContent;
  @Column('timestamptz', { name: 'published_at' }) publishedAt: Date;
}
