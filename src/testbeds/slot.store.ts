import { type Period, toRange } from '../kernel/period.js';
import { notFound } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { parseMultirange } from './multirange.js';
import type { SlotFacts, TestbedTerms } from './slot.rules.js';

/**
 * Keeps the testbed's opening hours, closures and stations what they are until the transaction ends; bookers do not wait
 * for each other. It must be a statement of its own *before* the one that reads them: a statement sees what was committed
 * when it began, which for one that had to wait is too early.
 */
export async function lockTestbedShared(tx: Tx, testbedId: string): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock_shared(hashtextextended('testbed ' || $1, 0))`,
    [testbedId],
    'testbed-lock-shared',
  );
}

/** For those who change what bookers rely on: waits for the bookers of all these testbeds, and lets in no others. */
export async function lockTestbedsExclusive(tx: Tx, testbedIds: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('testbed ' || id, 0))
     FROM (SELECT unnest($1::uuid[]) AS id ORDER BY id) AS in_one_order`,
    [testbedIds],
  );
}

const termsColumns = `
  t.id AS "testbedId", s.zone, t.active, t.shortest_minutes AS "shortestMinutes", t.longest_minutes AS "longestMinutes",
  t.grid_minutes AS "gridMinutes", t.buffer_before_minutes AS "bufferBeforeMinutes", t.buffer_after_minutes AS "bufferAfterMinutes",
  t.lead_hours AS "leadHours", t.horizon_days AS "horizonDays", t.cancellation_hours AS "cancellationHours",
  t.hold_hours AS "holdHours"`;

/** @throws Refused (not-found) */
export async function loadTestbedTerms(tx: Tx, testbedId: string): Promise<TestbedTerms> {
  const [terms] = await tx.query<TestbedTerms>(
    `SELECT ${termsColumns} FROM testbed t JOIN site s ON s.id = t.site_id WHERE t.id = $1`,
    [testbedId],
    'testbed-terms',
  );
  if (!terms) throw notFound();
  return terms;
}

interface FactsRow extends TestbedTerms {
  readonly stations: string[];
  readonly freeStations: string[];
  readonly opening: string;
  /** Instants as PostgreSQL writes them in JSON: ISO 8601 with an offset. */
  readonly closures: (Omit<SlotFacts['closures'][number], 'start' | 'end'> & { start: string; end: string })[];
  readonly holidays: (Omit<SlotFacts['holidays'][number], 'day'> & { day: string })[];
}

/**
 * What is needed to judge the period, in one statement; undefined when there is no such testbed. With a booking to ignore
 * its own claims are no hindrance: for a move.
 */
export async function loadSlotFacts(
  tx: Tx,
  testbedId: string,
  period: Period,
  ignoreBookingId?: string,
): Promise<SlotFacts | undefined> {
  const [row] = await tx.query<FactsRow>(
    factsQuery,
    [testbedId, toRange(period), tx.now, ignoreBookingId ?? null],
    'slot-facts',
  );
  if (!row) return undefined;
  return {
    ...row,
    opening: parseMultirange(row.opening),
    closures: row.closures.map((closure) => ({
      ...closure,
      start: new Date(closure.start),
      end: new Date(closure.end),
    })),
    holidays: row.holidays.map(({ day, name }) => ({ day: new Date(day), name })),
  };
}

/** $1 testbed, $2 period, $3 now, $4 booking to ignore. Cut to the longest booking, as `bookablePart` does. */
const factsQuery = `
  SELECT ${termsColumns}, o.opening::text AS opening,
    ARRAY(SELECT st.id FROM station st WHERE st.testbed_id = t.id AND st.active ORDER BY st.name) AS stations,
    ARRAY(SELECT st.id FROM station st WHERE st.testbed_id = t.id AND st.active
          AND NOT EXISTS (
            SELECT FROM claim c WHERE c.resource_id = st.id AND c.alive && tstzrange($3, NULL)
            AND c.blocked && tstzrange(lower(cut.period) - make_interval(mins => t.buffer_before_minutes),
                                       upper(cut.period) + make_interval(mins => t.buffer_after_minutes))
            AND c.booking_id IS DISTINCT FROM $4::uuid)
          ORDER BY st.name) AS "freeStations",
    (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'reason', json_build_object('nb', c.reason_nb, 'en', c.reason_en),
              'start', lower(c.period), 'end', upper(c.period)) ORDER BY c.period), '[]')
     FROM closure c
     WHERE c.period && cut.period AND c.site_id = t.site_id AND (c.testbed_id IS NULL OR c.testbed_id = t.id)) AS closures,
    (SELECT coalesce(json_agg(json_build_object('name', json_build_object('nb', p.name_nb, 'en', p.name_en),
              'day', p.day::timestamp AT TIME ZONE s.zone) ORDER BY p.day), '[]')
     FROM public_holiday p
     WHERE NOT t.open_on_public_holidays AND p.day >= (lower(cut.period) AT TIME ZONE s.zone)::date
       AND p.day::timestamp AT TIME ZONE s.zone < upper(cut.period)) AS holidays
  FROM testbed t JOIN site s ON s.id = t.site_id
  CROSS JOIN LATERAL (SELECT tstzrange(lower($2::tstzrange), least(upper($2::tstzrange),
    lower($2::tstzrange) + make_interval(mins => t.longest_minutes))) AS period) AS cut
  CROSS JOIN LATERAL opening_times(ARRAY[t.id], cut.period, true) AS o
  WHERE t.id = $1`;
