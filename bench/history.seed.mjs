// A lab's past: bookings with their requests, claims and events, as the program would have left them. Half of the hours
// before those that the load books are taken, so that calendars and searches have something to show.
import pg from 'pg';
import { firstHour, idSql, managersId, organisationsCount, seedCompanies } from './lab.mjs';

/** Those that the load signs in as, and others. */
const companiesCount = 200;
const waitingCount = 40;
const hoursBetween = 3;
const bookingLength = `interval '2 hours'`;

/** Seeds so many bookings of the past into a lab that `openLab` has furnished; some millions of rows, two at a time. */
export async function seedHistory(ownerUrl, { bookings, testbeds }) {
  const [one, two, three] = await Promise.all([connect(ownerUrl), connect(ownerUrl), connect(ownerUrl)]);
  await seedCompanies(one, organisationsCount, companiesCount);
  await one.query(plan({ bookings, testbeds }));
  await one.query('ANALYZE bench_booking');
  await Promise.all([
    inTurn(one, [claims]),
    inTurn(two, [bookingRows, folders, checklists, requests]),
    inTurn(three, [events, items]),
  ]);
  await one.query('DROP TABLE bench_booking');
  for (const client of [one, two, three]) await client.end();
}

/** Foreign keys are not checked, so that tables can be filled side by side. The exclusion constraint still holds. */
async function connect(url) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`SET session_replication_role = replica; SET work_mem = '256MB'`);
  return client;
}

async function inTurn(client, statements) {
  for (const statement of statements) await client.query(statement);
}

/** A valid id that lies among the others as a random one does. */
const hashedId = (words) => `overlay(overlay(md5(${words}) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`;

/**
 * Each request of the past had two bookings: one that was given up or refused, and one that was kept. Those to come have
 * one; the first of them wait for the lab.
 */
const plan = ({ bookings, testbeds, half = testbeds / 2 }) => `
  CREATE UNLOGGED TABLE bench_booking AS
  WITH numbered AS (
    SELECT n, n / 2 AS request, (n + n / ${testbeds}) % ${testbeds} AS bed,
           date_trunc('hour', now()) - (${Math.ceil(bookings / testbeds)} - n / ${testbeds}) * interval '${hoursBetween} hours' AS start,
           CASE WHEN n % 2 = 0 THEN (ARRAY['cancelled', 'expired', 'cancelled', 'declined'])[1 + n / 2 % 4]
                WHEN n % 40 = 1 THEN 'no-show' ELSE 'completed' END AS status,
           CASE WHEN n % 2 = 0 THEN 'given up' WHEN n % 40 = 1 THEN 'cancelled' ELSE 'closed' END AS request_status
    FROM generate_series(0, ${bookings - 1}) AS n
    UNION ALL
    SELECT ${bookings + 1} + 2 * i, ${bookings / 2} + i, (2 * (i % ${half}) + i / ${half}) % ${testbeds},
           timestamptz '${firstHour.toISOString()}' - (1 + i / ${half}) * ${bookingLength},
           CASE WHEN i < ${waitingCount} THEN 'requested' ELSE 'confirmed' END,
           CASE WHEN i < ${waitingCount} THEN 'submitted' ELSE 'approved' END
    FROM generate_series(0, ${half * 24 - 1}) AS i)
  SELECT n, request, ${hashedId(`'booking ' || n`)} AS id, ${hashedId(`'request ' || request`)} AS request_id,
         ${hashedId(`'checklist ' || request`)} AS checklist_id, ${hashedId(`'folder ' || request`)} AS folder_id,
         ${idSql('a', `request % ${companiesCount}`)} AS organisation_id, ${idSql('b', `request % ${companiesCount}`)} AS person_id,
         ${idSql('f', 'bed')} AS testbed_id, ${idSql('1', 'bed')} AS station_id, tstzrange(start, start + ${bookingLength}) AS period,
         status, request_status, start - interval '20 days' + n % 2 * interval '3 days' AS held_at,
         CASE WHEN n % 2 = 0 THEN start - interval '18 days' WHEN status IN ('completed', 'no-show') THEN start + ${bookingLength} END AS ended_at,
         CASE WHEN status = 'requested' THEN now() + interval '3 days' END AS expires_at
  FROM numbered`;

const folders = `
  INSERT INTO folder (id, organisation_id) SELECT folder_id, organisation_id FROM bench_booking WHERE n % 2 = 1 ORDER BY n`;

const checklists = `
  INSERT INTO checklist (id, organisation_id, folder_id, catalogue_version, intake)
  SELECT checklist_id, organisation_id, folder_id, v.version, '{}'
  FROM bench_booking, (SELECT version FROM catalogue_version LIMIT 1) AS v WHERE n % 2 = 1 ORDER BY n`;

const requests = `
  INSERT INTO test_request (id, organisation_id, number, status, product_name, checklist_id, created_by, created_at, submitted_at,
                            submitted_by, rounds_count, decided_at, decided_by, closed_at)
  SELECT request_id, organisation_id, 'SCL-H' || lpad(upper(to_hex(request)), 5, '0'), request_status, 'Dørvakt', checklist_id,
         person_id, held_at - interval '5 days', held_at, person_id, 1, held_at + interval '1 day', '${managersId}', ended_at
  FROM bench_booking WHERE n % 2 = 1 ORDER BY n`;

const items = `
  INSERT INTO checklist_item (checklist_id, organisation_id, item_key, template_key, template_version, position, mandatory,
                              evidence_required, applies, answer, answered_by, answered_at, verdict)
  SELECT checklist_id, organisation_id, 'item-' || k, t.template_key, t.version, k, true, false, true, 'yes', person_id, held_at, 'met'
  FROM bench_booking, generate_series(1, 3) AS k, (SELECT template_key, version FROM template_version LIMIT 1) AS t
  WHERE n % 2 = 1 ORDER BY n`;

/** What was given up is no longer alive; what was kept stands. */
const claims = `
  INSERT INTO claim (booking_id, resource_id, blocked, period, alive)
  SELECT id, station_id, period, period, tstzrange(held_at, CASE WHEN n % 2 = 0 THEN ended_at ELSE expires_at END)
  FROM bench_booking ORDER BY n`;

const bookingRows = `
  INSERT INTO booking (id, organisation_id, test_request_id, testbed_id, period, status, expires_at, held_by, held_at)
  SELECT id, organisation_id, request_id, testbed_id, period, status, expires_at, person_id, held_at FROM bench_booking ORDER BY n`;

const events = `
  INSERT INTO audit_event (at, type, subject_type, subject_id, organisation_id, actor_kind, actor_person_id, data, request_id)
  SELECT at, type, 'booking', id, organisation_id, 'person', person_id,
         jsonb_build_object('testRequestId', request_id, 'testbedId', testbed_id, 'start', lower(period), 'end', upper(period)), 'bench'
  FROM bench_booking, LATERAL (VALUES (held_at, 'booking.held'), (ended_at, 'booking.' || status)) AS happened(at, type)
  WHERE at IS NOT NULL ORDER BY at`;
