import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/app.js';
import { type BookingAnswer, codes, draftRequest, type LabTestbed, openTestbed, slotAt } from '../support/lab.js';
import { type FileAnswer, formWith, makePdf } from '../support/uploads.js';
import { buildWorld, type World } from '../support/world.js';
import { askFor, type Things } from './asking.js';
import { routesOfMembers, whileSuspended } from './suspension-table.js';

/** Each route gets a request of its own; the bench has a place for each. */
const stationsCount = routesOfMembers.length;

describe('a suspended organisation', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp, { stations: stationsCount });
    await testApp.owner.query('UPDATE lab_setting SET holds_per_organisation_max = 100');
  });
  afterAll(() => testApp.close());

  const stillevik = () => world.organisations.stillevik.id;
  const setStanding = (standing: 'active' | 'suspended') =>
    testApp.owner.query(
      `UPDATE organisation SET standing = $2, standing_reason = CASE $2 WHEN 'suspended' THEN 'Ikke betalt.' END WHERE id = $1`,
      [stillevik(), standing],
    );

  /** What Stillevik had before it was suspended. */
  async function thingsFromBefore(): Promise<Things> {
    const stig = world.as('stig');
    const draft = await draftRequest(world, 'stig');
    const slot = slotAt(bench, 10, '09:00', '12:00');
    const held = await stig.post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId: draft.id, ...slot } });
    const file = await stig.post<FileAnswer>(`/api/v1/test-requests/${draft.id}/files`, { body: formWith(makePdf()) });
    const invited = await stig.post<{ id: string }>(`/api/v1/organisations/${stillevik()}/invitations`, {
      body: { email: `${randomUUID()}@stillevik.example`, role: 'member', language: 'nb' },
    });
    const said = await stig.post<{ id: string }>(`/api/v1/test-requests/${draft.id}/messages`, {
      body: { body: 'Hva gjør vi med fristen?' },
    });
    expect([held.status, file.status, invited.status, said.status]).toEqual([201, 201, 201, 201]);
    const [personId, membershipId] = [randomUUID(), randomUUID()];
    await testApp.owner.query(
      `INSERT INTO person (id, name, email, language) VALUES ($1, 'Solveig Stillevik', $2, 'nb')`,
      [personId, `${personId}@stillevik.example`],
    );
    await testApp.owner.query(
      `INSERT INTO membership (id, organisation_id, person_id, role) VALUES ($1, $2, $3, 'administrator')`,
      [membershipId, stillevik(), personId],
    );
    const { rows } = await testApp.owner.query<{ item: string }>(
      'SELECT min(item_key) AS item FROM checklist_item WHERE checklist_id = $1',
      [draft.checklistId],
    );
    return {
      request: draft.id,
      booking: held.body.id,
      file: file.body.id,
      message: said.body.id,
      item: rows[0]!.item,
      organisation: stillevik(),
      membership: membershipId,
      invitation: invited.body.id,
      testbed: bench.id,
      start: slot.start,
      end: slot.end,
    };
  }

  /** What can only be called off once the lab has agreed to it. */
  async function agreed({ request, booking }: Things): Promise<void> {
    await testApp.owner.query(`UPDATE test_request SET status = 'approved' WHERE id = $1`, [request]);
    await testApp.owner.query(`UPDATE booking SET status = 'confirmed', expires_at = NULL WHERE id = $1`, [booking]);
    await testApp.owner.query(
      `INSERT INTO booking_move (organisation_id, booking_id, testbed_id, period, status, expires_at, requested_by, requested_at)
       SELECT organisation_id, id, testbed_id, period, 'requested', now() + interval '1 day', held_by, now() FROM booking WHERE id = $1`,
      [booking],
    );
  }
  const needsAgreement = ['/test-requests/{request}/cancellation', '/bookings/{booking}/move-withdrawal'];
  const eventsCount = async () =>
    (await testApp.owner.query('SELECT FROM audit_event WHERE organisation_id = $1', [stillevik()])).rowCount;

  test('has a row for every route that its people are within', () => {
    expect(Object.keys(whileSuspended).sort()).toEqual([...routesOfMembers].sort());
  });

  const rows = Object.entries(whileSuspended).map(([route, outcome]) => ({ route, outcome }));
  const tried = rows.filter(({ outcome }) => typeof outcome === 'string' || 'mayBecause' in outcome);

  test.each(tried)('with $route $outcome', async ({ route, outcome }) => {
    await setStanding('active');
    const things = await thingsFromBefore();
    if (needsAgreement.some((path) => route.endsWith(path))) await agreed(things);
    await setStanding('suspended');
    const eventsBefore = await eventsCount();
    const answer = await askFor(world, 'stig', route, things);
    if (outcome === 'is refused') {
      expect({ status: answer.status, codes: codes(answer.body) }).toEqual({
        status: 409,
        codes: expect.arrayContaining(['organisation.suspended']),
      });
      expect(await eventsCount()).toBe(eventsBefore);
    } else expect([200, 201, 204]).toContain(answer.status);
  });
});
