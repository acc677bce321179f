import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Movers take turns on the stations that they leave and want. A turn that has become useless, since the wanted time went
 * while one waited, is passed on at once, inside PostgreSQL: with thirty movers after one slot, the last waited for each of
 * the others to hear that it had lost, and to roll back.
 */
export class MoversTurns1764000013000 implements MigrationInterface {
  name = 'MoversTurns1764000013000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(takeTurns);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION take_turns(uuid, uuid[], tstzrange, timestamptz)');
  }
}

/**
 * The wait is for a lock of the session, which can be let go before the transaction ends; whoever has use for the turn
 * keeps it as a lock of the transaction. VOLATILE: the look after the wait sees what was committed during it. The stations
 * are gone through in the order of their ids, so that movers never wait for each other in a circle.
 */
const takeTurns = `
  CREATE FUNCTION take_turns(moving uuid, wanted uuid[], slot tstzrange, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    place uuid;
    turn bigint;
    useful boolean;
  BEGIN
    FOR place IN
      SELECT id FROM (SELECT unnest(wanted) AS id
        UNION SELECT resource_id FROM claim WHERE booking_id = moving AND alive @> at) AS places ORDER BY id
    LOOP
      turn := hashtextextended(place::text, 0);
      PERFORM pg_advisory_lock(turn);
      BEGIN
        useful := EXISTS (SELECT FROM unnest(wanted) AS w (id) WHERE NOT EXISTS (
          SELECT FROM claim c WHERE c.resource_id = w.id AND c.blocked && slot AND c.alive && tstzrange(at, NULL)
            AND c.booking_id <> moving));
        IF useful THEN PERFORM pg_advisory_xact_lock(turn); END IF;
      EXCEPTION WHEN query_canceled OR OTHERS THEN
        PERFORM pg_advisory_unlock(turn);
        RAISE;
      END;
      PERFORM pg_advisory_unlock(turn);
      IF NOT useful THEN RETURN false; END IF;
    END LOOP;
    RETURN true;
  END $$`;
