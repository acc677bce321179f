import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityTarget, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import { worker } from '../kernel/actor.js';
import { StartupError } from '../platform/config.js';
import { type Tx, WorkerTransactions } from '../platform/transactions.js';
import { bundledCatalogue } from './bundled-catalogue.js';
import type { Catalogue } from './catalogue.schema.js';
import { CatalogueVersionEntity } from './catalogue-version.entity.js';
import { TemplateVersionEntity } from './template-version.entity.js';

/** The published catalogue versions. They never change, so each is read once and kept. */
@Injectable()
export class PublishedCatalogue implements OnApplicationBootstrap {
  private readonly versions = new Map<string, Catalogue>();
  private newest: Catalogue | undefined;

  constructor(private readonly transactions: WorkerTransactions) {}

  /** Publishes the catalogue that the program is delivered with, unless that was done before. */
  async onApplicationBootstrap(): Promise<void> {
    const bundled = bundledCatalogue();
    await this.transactions.run(worker('catalogue'), (tx) => publish(tx, bundled));
    this.versions.set(bundled.version, bundled);
    this.newest = bundled;
  }

  /** What new requests are pinned to. */
  current(): Catalogue {
    if (!this.newest) throw new Error('the catalogue is not published yet');
    return this.newest;
  }

  /** The catalogue that a request is pinned to. */
  async version(tx: Tx, version: string): Promise<Catalogue> {
    const known = this.versions.get(version);
    if (known) return known;
    const read = await readVersion(tx, version);
    this.versions.set(version, read);
    return read;
  }
}

async function readVersion(tx: Tx, version: string): Promise<Catalogue> {
  const { content } = await tx.manager.findOneByOrFail(CatalogueVersionEntity, { version });
  const pins = content.templates.map(({ key: templateKey, version: pinned }) => ({ templateKey, version: pinned }));
  const templates = await tx.manager.find(TemplateVersionEntity, { where: pins, order: { position: 'ASC' } });
  return { ...content, version, templates: templates.map((template) => template.content) };
}

/** @throws StartupError when something published would have to change: a new version is what is needed then. */
async function publish(tx: Tx, { version, templates, ...questions }: Catalogue): Promise<void> {
  const content = {
    ...questions,
    templates: templates.map((template) => ({ key: template.key, version: template.version })),
  };
  await publishOnce(
    tx,
    `catalogue ${version}`,
    CatalogueVersionEntity,
    { version },
    { version, content, publishedAt: tx.now },
  );
  for (const [position, template] of templates.entries()) {
    const key = { templateKey: template.key, version: template.version };
    const row = { ...key, position, content: template, publishedAt: tx.now };
    await publishOnce(tx, `template ${template.key} ${template.version}`, TemplateVersionEntity, key, row);
  }
}

async function publishOnce<Row extends { content: object }>(
  tx: Tx,
  what: string,
  entity: EntityTarget<Row>,
  key: FindOptionsWhere<Row>,
  row: Row,
): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(row as QueryDeepPartialEntity<Row>)
    .orIgnore()
    .execute();
  const stored = await tx.manager.findOneByOrFail(entity, key);
  if (!isDeepStrictEqual(stored.content, JSON.parse(JSON.stringify(row.content)))) {
    throw new StartupError(
      `The ${what} is published already and differs from the one delivered: a change needs a new version number.`,
    );
  }
}
