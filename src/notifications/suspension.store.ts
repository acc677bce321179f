import { parseRange, type Period } from '../kernel/period.js';
import type { Tx } from '../platform/transactions.js';
import { type TestbedFacts, testbedJson } from './case-facts.js';
import { listedItemsMax } from './email-kinds.js';

export interface SuspensionFacts {
  readonly organisation: string;
  readonly bookings: readonly {
    readonly requestId: string;
    readonly requestNumber: string;
    readonly period: Period;
    readonly testbed: TestbedFacts;
  }[];
  readonly bookingsCount: number;
}

/** The organisation and its bookings that are still to come, the next first. */
export async function loadSuspension(tx: Tx, organisationId: string): Promise<SuspensionFacts> {
  const [organisation] = await tx.query<{ name: string }>(`SELECT name FROM organisation WHERE id = $1`, [
    organisationId,
  ]);
  const rows = await tx.query<{
    requestId: string;
    requestNumber: string;
    period: string;
    testbed: TestbedFacts;
    total: number;
  }>(
    `SELECT r.id AS "requestId", r.number AS "requestNumber", b.period::text AS period, ${testbedJson('t', 's')} AS testbed,
            count(*) OVER ()::int AS total
     FROM booking b
     JOIN test_request r ON r.id = b.test_request_id
     JOIN testbed t ON t.id = b.testbed_id
     JOIN site s ON s.id = t.site_id
     WHERE b.organisation_id = $1 AND lower(b.period) > $2
       AND (b.status = 'confirmed' OR (b.status IN ('held', 'requested') AND b.expires_at > $2))
     ORDER BY lower(b.period), b.id LIMIT ${listedItemsMax}`,
    [organisationId, tx.now],
  );
  return {
    organisation: organisation!.name,
    bookings: rows.map(({ total: _, period, ...row }) => ({ ...row, period: parseRange(period) })),
    bookingsCount: rows[0]?.total ?? 0,
  };
}
