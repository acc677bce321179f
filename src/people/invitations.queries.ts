import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { notFound, notYourRole } from '../kernel/refusal.js';
import { findOrganisation } from '../organisations/organisation.store.js';
import { type Page, type PageQuery, toPage } from '../platform/page.js';
import { type Tx, Transactions } from '../platform/transactions.js';
import type { InvitationView } from './invitation.views.js';
import { mayGovern } from './membership.rules.js';

const select = `
  SELECT i.id, i.organisation_id AS "organisationId", i.email, i.role, i.language, p.name AS "invitedBy",
         i.created_at AS "createdAt", i.expires_at AS "expiresAt", i.expires_at <= $1 AS expired
  FROM invitation i LEFT JOIN person p ON p.id = i.invited_by`;

@Injectable()
export class InvitationsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** Those that nobody has answered, the newest first: for whoever governs there. */
  invitations(actor: Actor, organisationId: string, { after, limit }: PageQuery): Promise<Page<InvitationView>> {
    return this.transactions.read(actor, async (tx) => {
      await findOrganisation(tx, organisationId);
      if (!mayGovern(actor, organisationId, 'member')) throw notYourRole();
      const rows = await tx.query<InvitationView>(
        `${select} WHERE i.organisation_id = $2 AND i.accepted_at IS NULL AND i.revoked_at IS NULL
           AND ($3::timestamptz IS NULL OR (i.created_at, i.id) < ($3, $4::uuid))
         ORDER BY i.created_at DESC, i.id DESC LIMIT $5`,
        [tx.now, organisationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      return toPage(
        rows,
        limit,
        (row) => [new Date(row.createdAt).toISOString(), row.id],
        (row) => row,
      );
    });
  }
}

export async function viewInvitation(tx: Tx, id: string): Promise<InvitationView> {
  const [row] = await tx.query<InvitationView>(`${select} WHERE i.id = $2`, [tx.now, id]);
  if (!row) throw notFound();
  return row;
}
