import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { FiguresView } from '../../src/reports/figures.views.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { codes, draftRequest, openTestbed } from '../support/lab.js';
import { buildWorld, type World } from '../support/world.js';

describe('the lab’s figures', () => {
  let testApp: TestApp;
  let world: World;
  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
  });
  afterAll(() => testApp.close());

  const figures = async (from: string, until: string) => {
    const answer = await world.as('ingrid').get<FiguresView>(`/api/v1/figures?from=${from}&until=${until}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const owner = (text: string, values: unknown[]) => testApp.owner.query(text, values);

  /** A booking as it stands long afterwards; behind the curtain, since nobody can book the past. */
  async function booked(testbedId: string, status: string, start: string, end: string): Promise<void> {
    const { id } = await draftRequest(world, 'nils');
    await owner(
      `INSERT INTO booking (organisation_id, test_request_id, testbed_id, period, status, held_by, held_at)
       VALUES ($1, $2, $3, tstzrange($4, $5), $6, $7, $4)`,
      [world.organisations.nordvik.id, id, testbedId, start, end, status, world.people.nils.id],
    );
  }

  /** What happened to a request at such times, as the log has it. */
  async function happened(events: Record<string, string>): Promise<void> {
    const subject = randomUUID();
    for (const [type, at] of Object.entries(events))
      await owner(
        `INSERT INTO audit_event (at, type, subject_type, subject_id, actor_kind, request_id) VALUES ($1, $2, 'test-request', $3, 'worker', 'x')`,
        [at, `request.${type}`, subject],
      );
  }

  test('are shown to the lab’s people alone', async () => {
    const path = '/api/v1/figures?from=2025-01-01&until=2025-02-01';
    for (const person of ['ingrid', 'tora', 'farid', 'randi'] as const)
      expect((await world.as(person).get(path)).status).toBe(200);
    for (const person of ['nora', 'siv'] as const) expect((await world.as(person).get(path)).status).toBe(403);
  });

  test('refuse a period that is none, or too long', async () => {
    const ask = (from: string, until: string) => world.as('ingrid').get(`/api/v1/figures?from=${from}&until=${until}`);
    for (const [from, until] of [
      ['2025-02-01', '2025-02-01'],
      ['2020-01-01', '2025-01-01'],
      ['i går', 'i dag'],
    ] as const) {
      const { status, body } = await ask(from, until);
      expect(status).toBe(422);
      expect(codes(body)).toContain('invalid');
    }
  });

  test('say what was booked of each week’s open hours, and nothing of what was not', async () => {
    const { id } = await openTestbed(testApp, { stations: 2 });
    // The week of 3 March 2025: five days of eight hours, on two stations.
    await booked(id, 'completed', '2025-03-04T08:00:00Z', '2025-03-04T11:00:00Z');
    await booked(id, 'no-show', '2025-03-05T08:00:00Z', '2025-03-05T10:00:00Z');
    await booked(id, 'cancelled', '2025-03-06T08:00:00Z', '2025-03-06T10:00:00Z');
    // Two hours of it lie after closing time, at 15 UTC.
    await booked(id, 'confirmed', '2025-03-14T14:00:00Z', '2025-03-14T17:00:00Z');
    const { utilisation } = await figures('2025-03-05', '2025-03-18');
    expect(utilisation.find(({ testbedId }) => testbedId === id)?.weeks).toEqual([
      { monday: '2025-03-03', openMinutes: 4800, bookedMinutes: 300 },
      { monday: '2025-03-10', openMinutes: 4800, bookedMinutes: 60 },
      { monday: '2025-03-17', openMinutes: 4800, bookedMinutes: 0 },
    ]);
  });

  test('follow closures, holidays and the change of the clocks', async () => {
    const { id } = await openTestbed(testApp);
    await owner(
      `INSERT INTO opening_hours (testbed_id, weekday, opens_at, closes_at) VALUES ($1, 7, '00:00', '24:00')`,
      [id],
    );
    await owner(
      `INSERT INTO closure (site_id, period, reason_nb, reason_en)
       SELECT site_id, '[2025-03-24T07:00Z, 2025-03-24T09:00Z)', 'Brannøvelse', 'Fire drill' FROM testbed WHERE id = $1`,
      [id],
    );
    const { utilisation } = await figures('2025-03-24', '2025-03-31');
    // Five days of eight hours and a Sunday of 23, without the two hours of the closure.
    expect(utilisation.find(({ testbedId }) => testbedId === id)?.weeks).toEqual([
      { monday: '2025-03-24', openMinutes: (40 + 23 - 2) * 60, bookedMinutes: 0 },
    ]);
  });

  test('tell where requests stood when each month ended, and what ended in it', async () => {
    await happened({ created: '2025-05-02T10:00Z', submitted: '2025-05-30T10:00Z', declined: '2025-07-01T10:00Z' });
    // Half an hour after midnight in Oslo it was still May in UTC.
    await happened({ created: '2025-05-31T22:30Z', submitted: '2025-06-10T10:00Z', edited: '2025-06-11T10:00Z' });
    const { requests } = await figures('2025-05-01', '2025-09-01');
    const stood = requests.map(({ month, statuses }) => [
      month,
      Object.fromEntries(statuses.filter((one) => one.requests > 0).map((one) => [one.status, one.requests])),
    ]);
    expect(stood).toEqual([
      ['2025-05', { submitted: 1 }],
      ['2025-06', { submitted: 2 }],
      ['2025-07', { submitted: 1, declined: 1 }],
      ['2025-08', { submitted: 1 }],
    ]);
  });

  test('tell how long it took from the first submission to the approval', async () => {
    const waited = (hours: number) =>
      happened({
        submitted: '2025-10-01T00:00Z',
        'changes-requested': '2025-10-01T01:00Z',
        resubmitted: '2025-10-01T02:00Z',
        approved: new Date(Date.parse('2025-10-01T00:00Z') + hours * 3_600_000).toISOString(),
      });
    for (const hours of [10, 20, 30, 40, 100]) await waited(hours);
    const { approvals } = await figures('2025-10-01', '2025-12-01');
    expect(approvals).toEqual([
      { month: '2025-10', approved: 5, medianHours: 30, ninetiethPercentileHours: 76 },
      { month: '2025-11', approved: 0, medianHours: null, ninetiethPercentileHours: null },
    ]);
  });

  test('name the items that most often were not met, also where they are by now', async () => {
    const judge = async (words: Record<string, readonly string[]>) => {
      const { checklistId } = await draftRequest(world, 'nils');
      const { rows } = await testApp.owner.query<{ item_key: string }>(
        'SELECT item_key FROM checklist_item WHERE checklist_id = $1 ORDER BY item_key LIMIT 3',
        [checklistId],
      );
      const keys = rows.map(({ item_key: key }) => key);
      for (const [place, given] of Object.entries(words))
        for (const word of given)
          await owner(
            `INSERT INTO verdict (checklist_id, item_key, organisation_id, word, given_by, given_at)
             VALUES ($1, $2, $3, $4, $5, '2025-12-15T12:00Z')`,
            [checklistId, keys[Number(place)], world.organisations.nordvik.id, word, world.people.farid.id],
          );
      return keys;
    };
    const keys = await judge({ 0: ['not-met', 'met'], 1: ['more-information-needed'], 2: ['met'] });
    await judge({ 0: ['not-met', 'not-met'], 1: ['met'] });
    const { items } = await figures('2025-12-01', '2026-01-01');
    expect(items.map(({ text: _, template: __, ...numbers }) => numbers)).toEqual([
      { itemKey: keys[0], judged: 2, notMet: 2, moreInformationNeeded: 0 },
      { itemKey: keys[1], judged: 2, notMet: 0, moreInformationNeeded: 1 },
    ]);
    expect(items.every(({ text, template }) => text.nb && text.en && template.nb && template.en)).toBe(true);
    expect((await figures('2026-01-01', '2026-02-01')).items).toEqual([]);
  });
});
