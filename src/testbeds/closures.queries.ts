import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { type Page, toPage } from '../platform/page.js';
import { Transactions } from '../platform/transactions.js';
import type { ClosureFilter, ClosureView } from './closure.views.js';

@Injectable()
export class ClosuresQueries {
  constructor(private readonly transactions: Transactions) {}

  /** The first to begin first. */
  closures(actor: Actor, { site, testbed, from, until, after, limit }: ClosureFilter): Promise<Page<ClosureView>> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await tx.query<ClosureView & { cursor: string }>(
        `SELECT c.id, c.site_id AS "siteId", c.testbed_id AS "testbedId", c.kind, lower(c.period) AS start, upper(c.period) AS end,
                json_build_object('nb', c.reason_nb, 'en', c.reason_en) AS reason, c.created_at AS "createdAt",
                lower(c.period)::text AS cursor
         FROM closure c
         WHERE c.period && tstzrange($3, $4) AND ($1::uuid IS NULL OR c.site_id = $1)
           AND ($2::uuid IS NULL OR c.testbed_id = $2
                OR c.testbed_id IS NULL AND c.site_id = (SELECT site_id FROM testbed WHERE id = $2))
           AND ($5::timestamptz IS NULL OR (lower(c.period), c.id) > ($5, $6::uuid))
         ORDER BY lower(c.period), c.id LIMIT $7`,
        [site ?? null, testbed ?? null, from ?? null, until ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      return toPage(
        rows,
        limit,
        (row) => [row.cursor, row.id],
        ({ cursor: _, ...view }) => view,
      );
    });
  }
}
