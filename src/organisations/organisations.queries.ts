import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, isLab } from '../kernel/actor.js';
import { type Page, pageQuery, toPage } from '../platform/page.js';
import { Transactions } from '../platform/transactions.js';
import { OrganisationEntity } from './organisation.entity.js';
import { findOrganisation } from './organisation.store.js';
import { type OrganisationView, viewOrganisation } from './organisation.views.js';

export const organisationFilter = pageQuery.extend({
  search: z.string().trim().min(1).max(200).optional().describe('Only those whose name begins so'),
});
type OrganisationFilter = z.output<typeof organisationFilter>;

@Injectable()
export class OrganisationsQueries {
  constructor(private readonly transactions: Transactions) {}

  organisation(actor: Actor, id: string): Promise<OrganisationView> {
    return this.transactions.read(actor, async (tx) => viewOrganisation(await findOrganisation(tx, id)));
  }

  /** By name, as Norwegian sorts it. The lab sees all, everybody else their own. */
  organisations(actor: Actor, { search, after, limit }: OrganisationFilter): Promise<Page<OrganisationView>> {
    return this.transactions.read(actor, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(OrganisationEntity, 'o')
        .orderBy('o.name')
        .addOrderBy('o.id')
        .take(limit + 1);
      if (!isLab(actor)) {
        query.andWhere('o.id = ANY (:own::uuid[])', { own: actor.memberships.map((m) => m.organisationId) });
      }
      if (search) query.andWhere('starts_with(lower(o.name), :begins)', { begins: search.toLocaleLowerCase('nb') });
      if (after) query.andWhere('(o.name, o.id) > (:name, :id::uuid)', { name: after[0], id: after[1] });
      return toPage(await query.getMany(), limit, (row) => [row.name, row.id], viewOrganisation);
    });
  }
}
