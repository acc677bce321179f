import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstOpening, freeSlots } from './1764000006500-free-slots.js';

/**
 * The search's first look goes to the first moment at which the slot fits before closing, no longer to the last hour of a
 * day that is too short for it: there it found nothing, and had to ask all testbeds for a whole day instead.
 */
export class FirstFittingOpening1764000012000 implements MigrationInterface {
  name = 'FirstFittingOpening1764000012000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(firstFittingOpening);
    await q.query(freeSlots('first_opening(starting, length)'));
    await q.query('DROP FUNCTION first_opening(timestamptz)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(firstOpening);
    await q.query(freeSlots('first_opening(starting)'));
    await q.query('DROP FUNCTION first_opening(timestamptz, interval)');
  }
}

const firstFittingOpening = `
  -- A moment before which no slot of that length fits, judged by opening hours alone. Hours that may go on in others, at
  -- their end, at midnight or when clocks change, are taken to be long enough.
  CREATE FUNCTION first_opening(from_at timestamptz, length interval) RETURNS timestamptz LANGUAGE sql STABLE
  RETURN (
    SELECT min(greatest(from_at, CASE WHEN d.plain THEN (d.day + h.opens_at) AT TIME ZONE s.zone ELSE d.day::timestamp AT TIME ZONE s.zone END))
    FROM (SELECT DISTINCT zone FROM site) AS s, generate_series(0, 7) AS n,
      LATERAL (SELECT (from_at AT TIME ZONE s.zone)::date + n AS day) AS today,
      LATERAL (SELECT today.day, (today.day + 1)::timestamp AT TIME ZONE s.zone - today.day::timestamp AT TIME ZONE s.zone
                        = interval '24 hours' AS plain) AS d,
      LATERAL (SELECT h.opens_at FROM opening_hours h
               WHERE h.weekday = extract(isodow FROM d.day)::smallint AND (d.day + h.closes_at) AT TIME ZONE s.zone > from_at
                 AND ((d.day + h.closes_at) AT TIME ZONE s.zone >= from_at + length OR NOT d.plain OR h.closes_at = '24:00'
                      OR EXISTS (SELECT FROM opening_hours n WHERE n.testbed_id = h.testbed_id AND n.weekday = h.weekday
                                 AND n.opens_at <= h.closes_at AND n.closes_at > h.closes_at))
               ORDER BY h.opens_at LIMIT 1) AS h);`;
