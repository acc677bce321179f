import { intersection, parseRange, type Period, subtract, toRange } from '../kernel/period.js';
import type { Tx } from '../platform/transactions.js';

/** What a booking claims: the buffered time on a resource, for as long as the claim is alive. */
interface NewClaim {
  readonly bookingId: string;
  readonly moveId?: string;
  readonly resourceId: string;
  readonly blocked: Period;
  /** The booked time within it, which opening hours and closures bind; undefined for rigging and cleaning alone. */
  readonly period: Period | undefined;
  /** When the claim ends by itself; null for one that stands until it is released. */
  readonly until: Date | null;
}

/**
 * Claims a resource. False when somebody has it: `ON CONFLICT DO NOTHING` looks before it inserts, where a bare INSERT
 * against rivals would deadlock with them (PostgreSQL's exclusion constraints insert first and check afterwards).
 */
async function claim(tx: Tx, { bookingId, moveId, resourceId, blocked, period, until }: NewClaim): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO claim (booking_id, move_id, resource_id, blocked, period, alive)
     VALUES ($1, $2, $3, $4, $5, tstzrange($6, $7)) ON CONFLICT DO NOTHING RETURNING id`,
    [bookingId, moveId ?? null, resourceId, toRange(blocked), period ? toRange(period) : 'empty', tx.now, until],
    'claim-insert',
  );
  return rows.length === 1;
}

/** So that callers at once do not all begin with the same station. */
export function inRandomOrder(stationIds: readonly string[]): string[] {
  const ranked = stationIds.map((id) => ({ id, rank: Math.random() })).sort((a, b) => a.rank - b.rank);
  return ranked.map(({ id }) => id);
}

/**
 * Claims one of the free stations. They are tried in random order until one sticks, so that as many callers at once as
 * there are stations are all served. False when rivals took every one of them.
 */
export async function claimOneOf(
  tx: Tx,
  stationIds: readonly string[],
  wanted: Omit<NewClaim, 'resourceId'>,
): Promise<boolean> {
  for (const id of inRandomOrder(stationIds)) {
    if (await claim(tx, { ...wanted, resourceId: id })) return true;
  }
  return false;
}

/** Claims a test leader's time. False when they lead another test then. */
export async function claimLeader(tx: Tx, leaderId: string, wanted: Omit<NewClaim, 'resourceId'>): Promise<boolean> {
  await tx.query(`INSERT INTO resource (id, kind) VALUES ($1, 'person') ON CONFLICT DO NOTHING`, [leaderId]);
  const busy = await tx.query(
    `SELECT FROM claim WHERE resource_id = $1 AND blocked && $2::tstzrange AND alive && tstzrange($3, $4) LIMIT 1`,
    [leaderId, toRange(wanted.blocked), tx.now, wanted.until],
  );
  return busy.length === 0 && claim(tx, { ...wanted, resourceId: leaderId });
}

/**
 * Lets the booking's living claims live until another moment (null: until released).
 * @returns how many were alive: none means that the time is gone and must not be promised.
 */
export async function keepAlive(tx: Tx, bookingId: string, until: Date | null): Promise<number> {
  const rows = await tx.query(
    `UPDATE claim SET alive = tstzrange(lower(alive), $3)
     WHERE booking_id = $1 AND move_id IS NULL AND alive @> $2::timestamptz RETURNING id`,
    [bookingId, tx.now, until],
    'claim-keep-alive',
  );
  return rows.length;
}

/**
 * Gives the booking's time back; with `moveId` only what that wish to move claims, with `leaderOnly` only its leader's.
 * A claim of this very moment becomes an empty range, which overlaps nothing.
 */
export async function release(
  tx: Tx,
  bookingId: string,
  only: { moveId?: string; leaderOnly?: boolean } = {},
): Promise<void> {
  await tx.query(
    `UPDATE claim SET alive = tstzrange(lower(alive), greatest(lower(alive), $2))
     WHERE booking_id = $1 AND (upper_inf(alive) OR upper(alive) > $2)
       AND ($3::uuid IS NULL OR move_id = $3)
       AND (NOT $4 OR resource_id IN (SELECT id FROM resource WHERE kind = 'person'))`,
    [bookingId, tx.now, only.moveId ?? null, only.leaderOnly ?? false],
    'claim-release',
  );
}

/**
 * Claims the time that a booking wishes to move to, beside the time that it keeps until the lab has decided. Where the two
 * overlap on its own station, only the difference is claimed: the rest is the booking's already.
 */
export async function claimWish(
  tx: Tx,
  stationIds: readonly string[],
  wish: Omit<NewClaim, 'resourceId'> & { moveId: string },
): Promise<boolean> {
  const own = await tx.query<{ resource_id: string; blocked: string }>(
    `SELECT resource_id, blocked::text FROM claim WHERE booking_id = $1 AND alive @> $2::timestamptz`,
    [wish.bookingId, tx.now],
  );
  for (const resourceId of stationIds) {
    const taken = own.filter((c) => c.resource_id === resourceId).map((c) => parseRange(c.blocked));
    let claimed = true;
    for (const piece of subtract(wish.blocked, taken)) {
      const period = wish.period && intersection(wish.period, piece);
      claimed &&= await claim(tx, { ...wish, blocked: piece, period, resourceId });
    }
    if (claimed) return true;
    await release(tx, wish.bookingId, { moveId: wish.moveId });
  }
  return false;
}

/**
 * Movers take turns on the stations that they leave and want, in one order, after they have looked and before they claim:
 * two neighbours that swap would otherwise deadlock. Whoever waits gives up as soon as every wanted station is taken.
 */
export async function takeTurns(tx: Tx, bookingId: string, wanted: readonly string[], blocked: Period): Promise<void> {
  await tx.query('SELECT take_turns($1, $2, $3, $4)', [bookingId, wanted, toRange(blocked), tx.now], 'move-take-turns');
}
