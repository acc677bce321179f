import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every claim says what of it is the booked time itself; rigging and cleaning alone is an empty period. What a wish to move
 * claims beside its booking's own time used to be taken for booked time as a whole, and so had to lie within opening hours.
 */
export class ClaimPeriod1764000010000 implements MigrationInterface {
  name = 'ClaimPeriod1764000010000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      UPDATE claim SET period = blocked WHERE period IS NULL;
      ALTER TABLE claim ALTER COLUMN period SET NOT NULL, DROP CONSTRAINT claim_check,
        ADD CONSTRAINT claim_period_within_blocked CHECK (period <@ blocked);
    `);
    await q.query(misplacedClaims('c.period'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(misplacedClaims('coalesce(c.period, c.blocked)'));
    await q.query(`
      ALTER TABLE claim DROP CONSTRAINT claim_period_within_blocked, ALTER COLUMN period DROP NOT NULL;
      UPDATE claim SET period = NULL WHERE isempty(period);
      ALTER TABLE claim ADD CONSTRAINT claim_check CHECK (NOT isempty(period) AND period <@ blocked);
    `);
  }
}

/** Claims of bookings that stand, where what is left of the booked time is no longer wholly open, or the station retired. */
const misplacedClaims = (booked: string) => `
  CREATE OR REPLACE FUNCTION misplaced_claims(testbeds uuid[], now_at timestamptz)
  RETURNS TABLE (claim_id bigint, booking_id uuid, testbed_id uuid, station_id uuid, period tstzrange) LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH standing AS MATERIALIZED (
      SELECT c.id, c.booking_id, t.id AS testbed_id, s.id AS station_id, t.active AND s.active AS active, ${booked} AS period
      FROM testbed t JOIN station s ON s.testbed_id = t.id
      JOIN claim c ON c.resource_id = s.id AND lower(c.blocked) > now_at - interval '16 days'
      WHERE t.id = ANY (testbeds) AND upper(${booked}) > now_at AND (upper_inf(c.alive) OR upper(c.alive) > now_at)
    ), open AS MATERIALIZED (
      SELECT o.testbed_id, o.open
      FROM (SELECT max(upper(period)) AS last FROM standing) AS m, open_times(testbeds, tstzrange(now_at, m.last)) AS o
      WHERE m.last IS NOT NULL
    )
    SELECT s.id, s.booking_id, s.testbed_id, s.station_id, s.period
    FROM standing s JOIN open o USING (testbed_id)
    WHERE NOT s.active OR NOT o.open @> tstzrange(greatest(lower(s.period), now_at), upper(s.period));
  END`;
