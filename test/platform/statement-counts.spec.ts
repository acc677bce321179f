import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { startTestApp, type TestApp } from '../support/app.js';
import { type BookingAnswer, draftRequest, type LabTestbed, openTestbed, slotAt } from '../support/lab.js';
import { buildWorld, type World } from '../support/world.js';

/** Not counted: who acts (the session), and the frame of the transaction. */
const frame = /^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK)|session_actor/i;

describe('how many statements a request costs', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;
  let statements: string[] = [];
  const query = pg.Client.prototype.query;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp, { stations: 3 });
    pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
      const [asked] = args as [string | { text: string }];
      const text = typeof asked === 'string' ? asked : asked.text;
      if (text && !frame.test(text.trim())) statements.push(text);
      return Reflect.apply(query, this, args) as never;
    } as typeof query;
  });
  afterAll(async () => {
    pg.Client.prototype.query = query;
    await testApp.close();
  });

  async function costOf(path: string): Promise<number> {
    const ask = async () => {
      statements = [];
      const { status } = await world.as('ingrid').get(path);
      expect(status).toBe(200);
      return statements.length;
    };
    await ask();
    return ask();
  }

  async function book(count: number): Promise<string> {
    let last = '';
    for (let n = 0; n < count; n += 1) {
      const draft = await draftRequest(world, 'nils');
      last = draft.id;
      const hour = 8 + (n % 7);
      const two = (value: number) => String(value).padStart(2, '0');
      const slot = slotAt(bench, 10 + Math.floor(n / 7), `${two(hour)}:00`, `${two(hour + 1)}:00`);
      const held = await world
        .as('nils')
        .post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId: draft.id, ...slot } });
      expect(held.status).toBe(201);
    }
    return last;
  }

  test('is bounded for every list, calendar and checklist, and does not grow with the rows', async () => {
    await testApp.owner.query('UPDATE lab_setting SET holds_per_organisation_max = 100');
    const request = await book(1);
    const { rows } = await testApp.owner.query<{ id: string }>('SELECT id FROM booking');
    const wanted = new URLSearchParams({ ...slotAt(bench, 15, '09:00', '10:00') });
    const month = 'from=2026-11-01T00:00:00Z&until=2026-12-10T00:00:00Z';
    const limits: Record<string, number> = {
      '/api/v1/bookings': 2,
      '/api/v1/test-requests': 2,
      '/api/v1/organisations': 2,
      '/api/v1/audit-events': 2,
      '/api/v1/queue': 2,
      '/api/v1/figures?from=2026-01-01&until=2027-01-01': 4,
      [`/api/v1/organisations/${world.organisations.nordvik.id}/memberships`]: 2,
      [`/api/v1/test-requests/${request}/checklist`]: 2,
      [`/api/v1/test-requests/${request}/timeline`]: 2,
      [`/api/v1/test-requests/${request}/messages`]: 2,
      [`/api/v1/testbeds/${bench.id}/calendar?${month}`]: 3,
      [`/api/v1/calendar?${month}`]: 1,
      [`/api/v1/calendar/bookings?${month}`]: 1,
      [`/api/v1/bookings/${rows[0]!.id}/move-basis?${wanted}`]: 3,
      '/api/v1/testbeds': 2,
    };
    const costs = async () => {
      const counted: Record<string, number> = {};
      for (const path of Object.keys(limits)) counted[path] = await costOf(path);
      return counted;
    };
    const few = await costs();
    await book(20);
    const many = await costs();
    expect(many).toEqual(few);
    for (const [path, limit] of Object.entries(limits)) expect([path, many[path]! <= limit]).toEqual([path, true]);
  });

  test('is small for a hold, which everybody does at once', async () => {
    const draft = await draftRequest(world, 'siv');
    statements = [];
    const held = await world
      .as('siv')
      .post('/api/v1/bookings', { body: { testRequestId: draft.id, ...slotAt(bench, 30, '09:00', '10:00') } });
    expect(held.status).toBe(201);
    expect(statements.length).toBeLessThanOrEqual(5);
  });
});
