import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When testbeds are open, what is taken of them, and the search for what is free: one definition of each, for all readers. */
export class FreeSlots1764000006500 implements MigrationInterface {
  name = 'FreeSlots1764000006500';

  async up(q: QueryRunner): Promise<void> {
    await q.query(openingTimes);
    await q.query(openTimes('NOT MATERIALIZED'));
    await q.query(takenTime);
    await q.query(ceilToGrid);
    await q.query(slotsWithin('NOT MATERIALIZED'));
    await q.query(firstOpening);
    await q.query(freeSlots('first_opening(starting)'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP FUNCTION free_slots, slots_within, first_opening, ceil_to_grid;
      DROP FUNCTION misplaced_claims, taken_times;
      DROP FUNCTION open_times, opening_times, opening_when_clock_changes;
    `);
  }
}

/** Whether a step is worked out once, or merged into the query around it and planned together with it. */
type Plan = 'MATERIALIZED' | 'NOT MATERIALIZED';

const openingTimes = `
  -- The day's five minutes at which the wall clock shows a time of the opening hours: none that the spring change skips,
  -- both that the autumn change repeats.
  CREATE FUNCTION opening_when_clock_changes(zone text, day date, opens_at time, closes_at time)
  RETURNS tstzmultirange LANGUAGE sql STABLE
  RETURN (
    SELECT coalesce(range_agg(tstzrange(tick, tick + interval '5 minutes')), '{}')
    FROM generate_series(day::timestamp AT TIME ZONE zone, (day + 1)::timestamp AT TIME ZONE zone - interval '5 minutes',
                         interval '5 minutes') AS tick
    WHERE (tick AT TIME ZONE zone)::time >= opens_at AND (tick AT TIME ZONE zone)::time < closes_at);

  -- Opening hours as instants, on all the local days that the period touches; neighbours join. Closures are not looked at.
  CREATE FUNCTION opening_times(testbeds uuid[], during tstzrange, holidays_too boolean)
  RETURNS TABLE (testbed_id uuid, opening tstzmultirange) LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH day AS MATERIALIZED (
      SELECT s.id AS site_id, s.zone, d.day::date AS day, extract(isodow FROM d.day)::smallint AS weekday,
             (d.day + interval '1 day') AT TIME ZONE s.zone - d.day AT TIME ZONE s.zone = interval '24 hours' AS plain,
             EXISTS (SELECT FROM public_holiday p WHERE p.day = d.day::date) AS holiday
      FROM site s, generate_series(date_trunc('day', lower(during) AT TIME ZONE s.zone), upper(during) AT TIME ZONE s.zone,
                                   interval '1 day') AS d(day)
    )
    SELECT t.id, coalesce(o.opening, '{}')
    FROM testbed t CROSS JOIN LATERAL (
      SELECT range_agg(
               CASE WHEN d.plain
                 THEN tstzmultirange(tstzrange((d.day + h.opens_at) AT TIME ZONE d.zone, (d.day + h.closes_at) AT TIME ZONE d.zone))
                 ELSE opening_when_clock_changes(d.zone, d.day, h.opens_at, h.closes_at) END) AS opening
      FROM day d
      JOIN opening_hours h ON h.weekday = d.weekday AND d.day >= h.valid_from AND (h.valid_until IS NULL OR d.day <= h.valid_until)
      WHERE h.testbed_id = t.id AND d.site_id = t.site_id AND (holidays_too OR t.open_on_public_holidays OR NOT d.holiday)
    ) AS o
    WHERE t.id = ANY (testbeds);
  END;`;

export const openTimes = (plan: Plan) => `
  -- The same without public holidays and without closures: when tests can be done.
  CREATE OR REPLACE FUNCTION open_times(testbeds uuid[], during tstzrange)
  RETURNS TABLE (testbed_id uuid, open tstzmultirange) LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH o AS ${plan} (SELECT * FROM opening_times(testbeds, during, false))
    SELECT o.testbed_id, o.opening - coalesce(
      (SELECT range_agg(c.period) FROM closure c
       WHERE c.period && during AND c.site_id = t.site_id AND (c.testbed_id IS NULL OR c.testbed_id = t.id)), '{}')
    FROM o JOIN testbed t ON t.id = o.testbed_id;
  END;`;

const takenTime = `
  -- What claims take of a resource: those that are alive now or will be. Bounded by how long a claim can be (claim_bounded).
  CREATE FUNCTION taken_times(resource uuid, during tstzrange, now_at timestamptz)
  RETURNS TABLE (blocked tstzrange) LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT c.blocked FROM claim c
    WHERE c.resource_id = resource AND upper(c.blocked) > lower(during) AND lower(c.blocked) < upper(during)
      AND lower(c.blocked) > lower(during) - interval '1 day' AND upper(c.blocked) - lower(c.blocked) <= interval '1 day'
      AND (upper_inf(c.alive) OR upper(c.alive) > now_at)
    UNION ALL
    SELECT c.blocked FROM claim c
    WHERE c.resource_id = resource AND upper(c.blocked) > lower(during) AND lower(c.blocked) < upper(during)
      AND lower(c.blocked) > lower(during) - interval '16 days' AND upper(c.blocked) - lower(c.blocked) > interval '1 day'
      AND (upper_inf(c.alive) OR upper(c.alive) > now_at);
  END;

  -- Claims of bookings that stand, where what is left of the booked time is no longer wholly open, or the station retired.
  CREATE FUNCTION misplaced_claims(testbeds uuid[], now_at timestamptz)
  RETURNS TABLE (claim_id bigint, booking_id uuid, testbed_id uuid, station_id uuid, period tstzrange) LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH standing AS MATERIALIZED (
      SELECT c.id, c.booking_id, t.id AS testbed_id, s.id AS station_id, t.active AND s.active AS active,
             coalesce(c.period, c.blocked) AS period
      FROM testbed t JOIN station s ON s.testbed_id = t.id
      JOIN claim c ON c.resource_id = s.id AND lower(c.blocked) > now_at - interval '16 days'
      WHERE t.id = ANY (testbeds) AND upper(coalesce(c.period, c.blocked)) > now_at
        AND (upper_inf(c.alive) OR upper(c.alive) > now_at)
    ), open AS MATERIALIZED (
      SELECT o.testbed_id, o.open
      FROM (SELECT max(upper(period)) AS last FROM standing) AS m, open_times(testbeds, tstzrange(now_at, m.last)) AS o
      WHERE m.last IS NOT NULL
    )
    SELECT s.id, s.booking_id, s.testbed_id, s.station_id, s.period
    FROM standing s JOIN open o USING (testbed_id)
    WHERE NOT s.active OR NOT o.open @> tstzrange(greatest(lower(s.period), now_at), upper(s.period));
  END;`;

const ceilToGrid = `
  -- The first moment at or after this one that lies on the grid: the same on the wall and in UTC (see site.zone).
  CREATE FUNCTION ceil_to_grid(moment timestamptz, grid interval) RETURNS timestamptz LANGUAGE sql IMMUTABLE
  RETURN date_bin(grid, moment + grid - interval '1 microsecond', timestamptz '2000-01-01 00:00Z');`;

export const slotsWithin = (plan: Plan) => `
  -- Slots that start within the window. A start is free on a station where the slot fits into open time and no claim meets
  -- it with its buffers: from the starts that fit, all are cut out that lie too near to a claim.
  CREATE OR REPLACE FUNCTION slots_within(testbeds uuid[], starting tstzrange, length interval, now_at timestamptz, slots_max integer)
  RETURNS TABLE (testbed_id uuid, key text, start_at timestamptz, free_stations integer) LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH fitting AS ${plan} (
      SELECT t.id, t.key, make_interval(mins => t.grid_minutes) AS grid, make_interval(mins => t.buffer_before_minutes) AS before,
             length + make_interval(mins => t.buffer_after_minutes) AS after,
             tstzmultirange(starting * tstzrange(now_at + make_interval(hours => t.lead_hours),
                                                 now_at + make_interval(hours => 24 * t.horizon_days), '[]'))
             * (SELECT range_agg(tstzrange(lower(open.period), upper(open.period) - length, '[]')) FROM unnest(o.open) AS open(period)
                WHERE upper(open.period) - lower(open.period) >= length) AS starts
      FROM open_times(testbeds, tstzrange(lower(starting), upper(starting) + length)) AS o JOIN testbed t ON t.id = o.testbed_id
    ), free AS (
      SELECT f.id, f.key, f.grid, unnest(f.starts - coalesce(taken.starts, '{}')) AS starts
      FROM fitting f JOIN station s ON s.testbed_id = f.id AND s.active
      CROSS JOIN LATERAL (
        SELECT range_agg(tstzrange(lower(c.blocked) - f.after, upper(c.blocked) + f.before, '()')) AS starts
        FROM taken_times(s.id, tstzrange(lower(starting) - f.before, upper(starting) + f.after), now_at) AS c
      ) AS taken
    )
    SELECT f.id, f.key, start, count(*)::integer
    FROM free f, generate_series(ceil_to_grid(lower(f.starts), f.grid), upper(f.starts), f.grid) AS start
    WHERE f.starts @> start
    GROUP BY f.id, f.key, start
    ORDER BY start, f.key
    LIMIT slots_max;
  END;`;

export const firstOpening = `
  -- A moment before which nobody opens, judged by opening hours alone: a few index look-ups, however many testbeds there are.
  CREATE FUNCTION first_opening(from_at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE
  RETURN (
    SELECT min(greatest(from_at, CASE WHEN (d.day + 1)::timestamp AT TIME ZONE s.zone - d.day::timestamp AT TIME ZONE s.zone = interval '24 hours'
                                   THEN (d.day + h.opens_at) AT TIME ZONE s.zone ELSE d.day::timestamp AT TIME ZONE s.zone END))
    FROM (SELECT DISTINCT zone FROM site) AS s, generate_series(0, 7) AS n,
      LATERAL (SELECT (from_at AT TIME ZONE s.zone)::date + n AS day) AS d,
      LATERAL (SELECT h.opens_at FROM opening_hours h
               WHERE h.weekday = extract(isodow FROM d.day)::smallint AND (d.day + h.closes_at) AT TIME ZONE s.zone > from_at
               ORDER BY h.opens_at LIMIT 1) AS h);`;

/** @param opening a moment at or after `starting` before which no slot of that length can begin */
export const freeSlots = (opening: string) => `
  -- The first so many slots of that length between the two moments, by start and testbed key; null asks all testbeds.
  -- The window widens, 1, 2, 4 … days: what a search costs depends on how far away its answer lies. Where there are many
  -- testbeds, enough of them are often free at the very first moment, so that one is asked first, some testbeds at a time.
  CREATE OR REPLACE FUNCTION free_slots(asked uuid[], from_at timestamptz, until_at timestamptz, minutes integer, now_at timestamptz,
                             slots_max integer)
  RETURNS TABLE (testbed_id uuid, start_at timestamptz, end_at timestamptz, free_stations integer)
  LANGUAGE plpgsql STABLE SET jit = off SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    length CONSTANT interval := make_interval(mins => minutes);
    last_start CONSTANT timestamptz := until_at - length;
    tick CONSTANT interval := '5 minutes';
    testbeds_at_once CONSTANT integer := 200;
    testbeds uuid[];
    grids integer[];
    starting timestamptz;
    ending timestamptz;
    width interval := '1 day';
    missing integer := slots_max;
    found_now integer;
  BEGIN
    SELECT array_agg(t.id ORDER BY t.key), array_agg(DISTINCT t.grid_minutes),
           greatest(from_at, now_at + make_interval(hours => min(t.lead_hours)))
    INTO testbeds, grids, starting
    FROM testbed t
    WHERE t.active AND (asked IS NULL OR t.id = ANY (asked))
      AND minutes BETWEEN t.shortest_minutes AND t.longest_minutes AND minutes % t.grid_minutes = 0;

    IF cardinality(testbeds) > testbeds_at_once THEN
      SELECT min(ceil_to_grid(${opening}, make_interval(mins => grid))) INTO starting FROM unnest(grids) AS grid;
      FOR i IN 1 .. cardinality(testbeds) BY testbeds_at_once LOOP
        EXIT WHEN missing = 0 OR starting > last_start;
        RETURN QUERY SELECT s.testbed_id, s.start_at, s.start_at + length, s.free_stations
          FROM slots_within(testbeds[i : i + testbeds_at_once - 1], tstzrange(starting, starting + tick), length, now_at, missing) AS s;
        GET DIAGNOSTICS found_now = ROW_COUNT;
        missing := missing - found_now;
      END LOOP;
      starting := starting + tick;
    END IF;

    WHILE missing > 0 AND starting <= last_start LOOP
      ending := least(starting + width, last_start + interval '1 microsecond');
      RETURN QUERY SELECT s.testbed_id, s.start_at, s.start_at + length, s.free_stations
        FROM slots_within(testbeds, tstzrange(starting, ending), length, now_at, missing) AS s;
      GET DIAGNOSTICS found_now = ROW_COUNT;
      missing := missing - found_now;
      starting := ending;
      width := width * 2;
    END LOOP;
  END $$;`;
