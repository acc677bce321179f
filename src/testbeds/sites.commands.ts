import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { record } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { notFound, Refused } from '../kernel/refusal.js';
import { brokenConstraint } from '../platform/database-errors.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { SiteEntity } from './site.entity.js';
import { type NewSite, type SiteChange, type SiteView, viewSite } from './site.views.js';
import { refuseTestbed } from './testbed.refusals.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    site: `site.${'created' | 'changed'}`;
  }
}

@Injectable()
export class SitesCommands {
  constructor(private readonly transactions: Transactions) {}

  create(actor: Actor, { key, zone, ...wanted }: NewSite): Promise<SiteView> {
    return this.transactions.run(actor, async (tx) => {
      const site = tx.manager.create(SiteEntity, { id: randomUUID(), key, zone, version: 1, ...columnsOf(wanted) });
      return this.save(tx, site, 'site.created');
    });
  }

  /** Everything but its key and its zone: addresses and bookings rest on those. */
  change(actor: Actor, id: string, seenVersion: number, wanted: SiteChange): Promise<SiteView> {
    return this.transactions.run(actor, async (tx) => {
      const site = await tx.manager.findOne(SiteEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!site) throw notFound();
      mustBeCurrent(seenVersion, site.version);
      return this.save(tx, Object.assign(site, columnsOf(wanted), { version: seenVersion + 1 }), 'site.changed');
    });
  }

  private async save(tx: Tx, site: SiteEntity, type: 'site.created' | 'site.changed'): Promise<SiteView> {
    await tx.manager.save(site).catch((error: unknown) => {
      const broken = brokenConstraint(error);
      if (broken === 'site_key_key') throw new Refused([refuseTestbed('site.key-taken', {}, 'key')]);
      const unknownHost = broken === 'site_host_organisation_id_fkey';
      throw unknownHost ? new Refused([refuseTestbed('site.host-unknown', {}, 'hostOrganisationId')]) : error;
    });
    const { id, version: _, ...data } = site;
    await record(tx, { type, subjectType: 'site', subjectId: id, organisationId: null, data });
    return viewSite(tx.actor, site);
  }
}

function columnsOf({ name, directions, ...wanted }: SiteChange) {
  return { ...wanted, nameNb: name.nb, nameEn: name.en, directionsNb: directions.nb, directionsEn: directions.en };
}
