// A full week of a large lab: forty testbeds, open on weekdays, with five tests each a day.
import pg from 'pg';
import { exampleIntakes } from '../dist/checklists/example-intakes.js';
import { cookies, id, idSql, managersId, organisationsCount } from './lab.mjs';

export const testbeds = 40;
export const bookings = 1000;
const dayMs = 24 * 3_600_000;

/** Monday of a week that has not begun, as the address of the calendar has it. */
export const monday = nextMonday(new Date(Date.now() + 7 * dayMs));
function nextMonday(from) {
  const toMonday = (8 - from.getUTCDay()) % 7;
  return new Date(from.getTime() + toMonday * dayMs).toISOString().slice(0, 10);
}

/** `openLab`’s testbeds are open day and night and its requests are drafts: these have hours, rigging and bookings. */
export async function seedWeek(ownerUrl) {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query(`
    DELETE FROM opening_hours WHERE weekday > 5;
    UPDATE opening_hours SET opens_at = '07:00', closes_at = '19:00';
    UPDATE testbed SET buffer_after_minutes = 30, grid_minutes = 30;
    CREATE TABLE bench_booking AS
    SELECT n, ${idSql('3', 'n')} AS id, ${idSql('c', 'n')} AS request_id, ${idSql('a', `n % ${organisationsCount}`)} AS organisation_id,
      ${idSql('b', `n % ${organisationsCount}`)} AS person_id, ${idSql('f', `n % ${testbeds}`)} AS testbed_id,
      ${idSql('1', `n % ${testbeds}`)} AS station_id, tstzrange(start, start + (60 + n % 3 / 2 * 30) * interval '1 minute') AS period,
      CASE WHEN n / ${testbeds} % 20 = n % 20 THEN 'held' WHEN (n + n / ${testbeds}) % 7 = 0 THEN 'requested' ELSE 'confirmed' END AS status
    FROM generate_series(0, ${bookings - 1}) AS n, LATERAL (
      SELECT (timestamp '${monday}' + n / ${testbeds} % 5 * interval '1 day' + (8 + n / ${testbeds * 5} * 2) * interval '1 hour')
        AT TIME ZONE 'Europe/Oslo' AS start) AS placed;
    UPDATE test_request r SET status = CASE b.status WHEN 'requested' THEN 'submitted' ELSE 'approved' END, submitted_at = now(),
      submitted_by = b.person_id, rounds_count = 1, decided_at = CASE b.status WHEN 'confirmed' THEN now() END,
      decided_by = CASE b.status WHEN 'confirmed' THEN '${managersId}'::uuid END
    FROM bench_booking b WHERE b.request_id = r.id AND b.status <> 'held';
    INSERT INTO booking (id, organisation_id, test_request_id, testbed_id, period, status, expires_at, held_by, held_at)
      SELECT id, organisation_id, request_id, testbed_id, period, status,
        CASE WHEN status <> 'confirmed' THEN now() + interval '1 day' END, person_id, now() FROM bench_booking;
    INSERT INTO claim (booking_id, resource_id, blocked, period, alive)
      SELECT id, station_id, tstzrange(lower(period), upper(period) + interval '30 minutes'), period,
        tstzrange(now(), CASE WHEN status <> 'confirmed' THEN now() + interval '1 day' END) FROM bench_booking;
    DROP TABLE bench_booking;`);
  await owner.end();
}

/** A draft with a real checklist, made as a company makes it. @returns its id */
export async function draftWithChecklist(url) {
  const answer = await fetch(`${url}/api/v1/test-requests`, {
    method: 'POST',
    headers: { cookie: cookies[0], origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({
      organisationId: id('a', 0),
      productName: 'Dørvakt',
      purpose: 'Oppdager den fall om natten?',
      intake: exampleIntakes.fallSensorInNursingHome,
    }),
  });
  if (answer.status !== 201) throw new Error(`the draft was answered with ${answer.status}: ${await answer.text()}`);
  return (await answer.json()).id;
}
