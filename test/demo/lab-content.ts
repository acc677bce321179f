import type pg from 'pg';

/** What readers see in a demo lab, to the minute, without what is drawn anew each time: ids and request numbers. */
export async function labContent(owner: pg.Pool): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {};
  for (const [what, text] of Object.entries(readings))
    content[what] = (await owner.query({ text, rowMode: 'array' })).rows;
  return content;
}

const minute = (instant: string) => `date_trunc('minute', ${instant})`;
const request = `(SELECT r.product_name || ' ' || r.product_version FROM test_request r WHERE r.id = b.test_request_id)`;

const readings = {
  organisations: `SELECT name, number, kind, country, standing, standing_reason, ${minute('created_at')} FROM organisation ORDER BY name`,
  people: `SELECT p.name, p.email, p.language, o.name, m.role, a.password IS NOT NULL FROM person p
    JOIN membership m ON m.person_id = p.id JOIN organisation o ON o.id = m.organisation_id
    LEFT JOIN auth.account a ON a."userId" = p.id ORDER BY p.email, o.name`,
  testbeds: `SELECT t.key, s.key, t.name_nb, t.name_en, t.demands_nb, t.lead_hours,
    ARRAY(SELECT st.name FROM station st WHERE st.testbed_id = t.id ORDER BY 1),
    ARRAY(SELECT (weekday, opens_at, closes_at)::text FROM opening_hours h WHERE h.testbed_id = t.id ORDER BY 1)
    FROM testbed t JOIN site s ON s.id = t.site_id ORDER BY t.key`,
  closures: `SELECT s.key, t.key, c.kind, c.period::text, c.reason_nb FROM closure c JOIN site s ON s.id = c.site_id
    LEFT JOIN testbed t ON t.id = c.testbed_id ORDER BY c.period, s.key`,
  requests: `SELECT r.product_name, r.product_version, o.name, r.status, r.purpose, r.reason, r.rounds_count, c.name, d.name,
    ${minute('r.created_at')}, ${minute('r.submitted_at')}, ${minute('r.decided_at')}, ${minute('r.closed_at')}
    FROM test_request r JOIN organisation o ON o.id = r.organisation_id
    JOIN person c ON c.id = r.created_by LEFT JOIN person d ON d.id = r.decided_by ORDER BY 1, 2`,
  items: `SELECT r.product_name, r.product_version, i.item_key, i.answer, i.explanation, i.verdict, i.verdict_reason, p.name,
    i.condition_due, ${minute('i.valid_until')},
    ARRAY(SELECT f.name FROM evidence e JOIN file f ON f.id = e.file_id
          WHERE e.checklist_id = i.checklist_id AND e.item_key = i.item_key ORDER BY 1)
    FROM checklist_item i JOIN test_request r ON r.checklist_id = i.checklist_id
    LEFT JOIN person p ON p.id = i.verdict_by ORDER BY 1, 2, 3`,
  bookings: `SELECT ${request}, t.key, b.period::text, b.status, ${minute('b.expires_at')}, b.extended, b.calendar_sequence, b.reason, p.name
    FROM booking b JOIN testbed t ON t.id = b.testbed_id LEFT JOIN person p ON p.id = b.test_leader_id ORDER BY 1, 3, 4`,
  moves: `SELECT ${request}, m.period::text, m.status, m.reason FROM booking_move m JOIN booking b ON b.id = m.booking_id ORDER BY 1, 2`,
  messages: `SELECT r.product_name, r.product_version, p.name, m.side, m.body, ${minute('m.said_at')}
    FROM message m JOIN test_request r ON r.id = m.test_request_id JOIN person p ON p.id = m.author_id ORDER BY 1, 2, m.said_at`,
  files: `SELECT f.name, f.sha256, f.size_bytes, p.name, ${minute('f.uploaded_at')} FROM file f JOIN person p ON p.id = f.uploaded_by
    ORDER BY 1, 5, 4`,
  events: `SELECT ${minute('e.at')}, e.type, p.name FROM audit_event e LEFT JOIN person p ON p.id = e.actor_person_id
    WHERE e.type <> 'demo-lab.built' ORDER BY e.id`,
};
