import { type HappenedEvent, record } from '../audit/audit.store.js';
import { parseRange } from '../kernel/period.js';
import type { Tx } from '../platform/transactions.js';
import { lockTestbedsExclusive } from './slot.store.js';

/** A booked time that no longer fits: outside open time, or on a station or testbed out of use. */
export interface HitClaim {
  readonly claimId: string;
  readonly bookingId: string;
  readonly testbedId: string;
  readonly stationId: string;
  readonly start: Date;
  readonly end: Date;
}

/**
 * Makes a change that standing bookings may be in the way of, while nobody books on these testbeds. The change is made all
 * the same, and its event says what it hits.
 * @returns the claims that fitted before and do not now. With `dryRun` they are all that is left of it.
 */
export async function changeUnderBookings(
  tx: Tx,
  { testbedIds, dryRun }: { testbedIds: readonly string[]; dryRun: boolean },
  change: () => Promise<HappenedEvent>,
): Promise<HitClaim[]> {
  await lockTestbedsExclusive(tx, testbedIds);
  const before = new Set((await misplacedClaims(tx, testbedIds)).map(({ claimId }) => claimId));
  if (dryRun) await tx.query('SAVEPOINT dry_run');
  const event = await change();
  const hit = (await misplacedClaims(tx, testbedIds)).filter(({ claimId }) => !before.has(claimId));
  if (dryRun) await tx.query('ROLLBACK TO SAVEPOINT dry_run');
  else
    await record(tx, {
      ...event,
      data: { ...event.data, mustBeMoved: [...new Set(hit.map(({ bookingId }) => bookingId))] },
    });
  return hit;
}

async function misplacedClaims(tx: Tx, testbedIds: readonly string[]): Promise<HitClaim[]> {
  const rows = await tx.query<Omit<HitClaim, 'start' | 'end'> & { period: string }>(
    `SELECT claim_id AS "claimId", booking_id AS "bookingId", testbed_id AS "testbedId", station_id AS "stationId", period::text
     FROM misplaced_claims($1, $2) ORDER BY period, claim_id`,
    [testbedIds, tx.now],
  );
  return rows.map(({ period, ...claim }) => ({ ...claim, ...parseRange(period) }));
}
