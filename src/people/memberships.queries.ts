import { Injectable } from '@nestjs/common';
import { type Actor, isLab, isMemberOf } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { findOrganisation } from '../organisations/organisation.store.js';
import { type Page, type PageQuery, toPage } from '../platform/page.js';
import { type Tx, Transactions } from '../platform/transactions.js';
import type { MembershipView } from './membership.views.js';

const select = `
  SELECT m.id, m.organisation_id AS "organisationId", m.person_id AS "personId", p.name, p.email, m.role, m.created_at AS since
  FROM membership m JOIN person p ON p.id = m.person_id WHERE m.ended_at IS NULL`;

@Injectable()
export class MembershipsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** Who works there, by name: for its own people and for the lab. */
  memberships(actor: Actor, organisationId: string, { after, limit }: PageQuery): Promise<Page<MembershipView>> {
    if (!isLab(actor) && !isMemberOf(actor, organisationId)) throw notFound();
    return this.transactions.read(actor, async (tx) => {
      await findOrganisation(tx, organisationId);
      const rows = await tx.query<MembershipView>(
        `${select} AND m.organisation_id = $1 AND ($2::text IS NULL OR (p.name, m.id) > ($2, $3::uuid))
         ORDER BY p.name, m.id LIMIT $4`,
        [organisationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      return toPage(
        rows,
        limit,
        (row) => [row.name, row.id],
        (row) => row,
      );
    });
  }
}

/** One membership that has not ended, as its reader may see it. */
export async function viewMembership(tx: Tx, id: string): Promise<MembershipView> {
  const [row] = await tx.query<MembershipView>(`${select} AND m.id = $1`, [id]);
  if (!row) throw notFound();
  return row;
}
