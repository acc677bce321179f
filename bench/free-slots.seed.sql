-- A lab to search in: testbeds of one station, open Monday to Friday 08–18 (Europe/Oslo), booked by the hour.
-- Run it as the owner of an empty, migrated database, after saying how large it shall be:
--   SELECT set_config('bench.testbeds', '100', false), set_config('bench.density', '0.5', false),
--          set_config('bench.history', '1000000', false);
-- density: how much of the coming 30 days is booked (0–1); history: how many claims lie in the past.
SELECT setseed(0.42);
-- Claims without bookings: the replica role does not check foreign keys. The exclusion constraint still holds.
SET session_replication_role = replica;

INSERT INTO site (key, name_nb, name_en, address) VALUES ('bench', 'Målelab', 'Measured lab', 'Testveien 1');

INSERT INTO testbed (site_id, key, kind, name_nb, name_en, shortest_minutes, longest_minutes, grid_minutes, lead_hours)
SELECT site.id, format('bench-%s', lpad(n::text, 5, '0')), 'other', format('Testmiljø %s', n), format('Testbed %s', n), 30, 1440, 30, 24
FROM site, generate_series(1, current_setting('bench.testbeds')::integer) AS n;

INSERT INTO opening_hours (testbed_id, weekday, opens_at, closes_at)
SELECT testbed.id, weekday, '08:00', '18:00' FROM testbed, generate_series(1, 5) AS weekday;

WITH made AS (INSERT INTO resource (kind) SELECT 'station' FROM testbed RETURNING id),
numbered AS (SELECT id, row_number() OVER () AS n FROM made)
INSERT INTO station (id, testbed_id, name)
SELECT numbered.id, testbed.id, 'Plass 1'
FROM numbered JOIN (SELECT id, row_number() OVER (ORDER BY key) AS n FROM testbed) AS testbed USING (n);

INSERT INTO claim (booking_id, resource_id, blocked, period, alive)
SELECT gen_random_uuid(), station.id, hour, hour, tstzrange(now(), NULL)
FROM generate_series(current_date, current_date + 30, interval '1 day') AS day,
  generate_series(8, 17) AS opens,
  LATERAL (SELECT (day::date + make_time(opens, 0, 0)) AT TIME ZONE 'Europe/Oslo' AS start) AS local,
  LATERAL (SELECT tstzrange(start, start + interval '1 hour') AS hour) AS booked,
  station
WHERE extract(isodow FROM day) <= 5 AND start > now() AND random() < current_setting('bench.density')::float;

INSERT INTO claim (booking_id, resource_id, blocked, period, alive)
SELECT gen_random_uuid(), station.id, hour, hour, tstzrange(lower(hour) - interval '14 days', NULL)
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS stations FROM station) AS station,
  LATERAL generate_series(1, current_setting('bench.history')::integer / stations) AS ago,
  LATERAL (SELECT date_trunc('hour', now()) - make_interval(hours => 2 * ago::integer) AS start) AS local,
  LATERAL (SELECT tstzrange(start, start + interval '1 hour') AS hour) AS booked;

SET session_replication_role = origin;
VACUUM ANALYZE;
