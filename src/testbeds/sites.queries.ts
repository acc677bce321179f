import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { type Page, type PageQuery, toPage } from '../platform/page.js';
import { Transactions } from '../platform/transactions.js';
import { SiteEntity } from './site.entity.js';
import { type SiteView, viewSite } from './site.views.js';

@Injectable()
export class SitesQueries {
  constructor(private readonly transactions: Transactions) {}

  site(actor: Actor, id: string): Promise<SiteView> {
    return this.transactions.read(actor, async (tx) => {
      const site = await tx.manager.findOneBy(SiteEntity, { id });
      if (!site) throw notFound();
      return viewSite(actor, site);
    });
  }

  /** By key. */
  sites(actor: Actor, { after, limit }: PageQuery): Promise<Page<SiteView>> {
    return this.transactions.read(actor, async (tx) => {
      const where = after ? { key: MoreThan(after[0]) } : {};
      const rows = await tx.manager.find(SiteEntity, { where, order: { key: 'ASC' }, take: limit + 1 });
      return toPage(
        rows,
        limit,
        (row) => [row.key, row.id],
        (row) => viewSite(actor, row),
      );
    });
  }
}
