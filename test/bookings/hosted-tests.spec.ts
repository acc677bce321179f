import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { confirmTest } from '../support/confirmed-test.js';
import { type BookingAnswer, draftRequest, type LabTestbed, openTestbed, slotAt } from '../support/lab.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';

const dayMs = 24 * 3_600_000;

describe('what a host municipality sees of the tests on its own site', () => {
  let testApp: TestApp;
  let world: World;
  let ward: LabTestbed;
  let bench: LabTestbed;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    [ward, bench] = [await openTestbed(testApp), await openTestbed(testApp)];
    await testApp.owner.query(
      `UPDATE site SET host_organisation_id = $1 WHERE id = (SELECT site_id FROM testbed WHERE id = $2)`,
      [world.organisations.storlia.id, ward.id],
    );
  });
  afterAll(() => testApp.close());

  async function hold(slot: ReturnType<typeof slotAt>) {
    const draft = await draftRequest(world, 'nils');
    const held = await world
      .as('nils')
      .post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId: draft.id, ...slot } });
    expect(held.status).toBe(201);
    return draft;
  }
  const confirm = async (slot: ReturnType<typeof slotAt>) => (await confirmTest(testApp, world, slot)).draft;
  const soon = () => `from=${new Date().toISOString()}&until=${new Date(Date.now() + 45 * dayMs).toISOString()}`;
  const hosted = (who: PersonKey, span = soon()) =>
    world.as(who).get<Record<string, unknown>>(`/api/v1/hosted-tests?${span}`);

  test('when somebody comes, where and with whom from the lab; not who it is, nor what they test', async () => {
    const slot = slotAt(ward, 10, '09:00', '11:00');
    const draft = await confirm(slot);
    await hold(slotAt(ward, 11, '09:00', '11:00'));
    await confirm(slotAt(bench, 10, '12:00', '14:00'));
    const answer = await hosted('siv');
    expect(answer.body).toEqual({
      isHost: true,
      more: false,
      items: [
        {
          start: new Date(slot.start).toISOString(),
          end: new Date(slot.end).toISOString(),
          zone: 'Europe/Oslo',
          status: 'confirmed',
          site: { name: { nb: 'Laben', en: 'The lab' }, address: 'Testveien 1, 3701 Skien' },
          testbed: { name: { nb: 'Elektronikkbenken', en: 'The electronics bench' } },
          stations: ['Plass 1'],
          testLeaderName: world.people.tora.name,
        },
      ],
    });
    const said = JSON.stringify(answer.body);
    for (const secret of ['Nordvik', 'Dørvakt', draft.id, draft.number, world.organisations.nordvik.id])
      expect(said).not.toContain(secret);
  });

  test('who hosts nothing sees nothing, not even whose test it is', async () => {
    for (const who of ['nils', 'frida'] as const)
      expect((await hosted(who)).body).toEqual({ isHost: false, items: [], more: false });
  });

  test('a period that is too long is refused, with how long it can be', async () => {
    const answer = await hosted('siv', `from=2026-12-01T00:00:00Z&until=2027-03-01T00:00:00Z`);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain('62');
  });
});
