import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import {
  answerEverything,
  type BookingAnswer,
  draftRequest,
  judgeEverything,
  openTestbed,
  type RequestAnswer,
  seen,
  slotAt,
} from '../support/lab.js';
import { buildWorld, type World } from '../support/world.js';

interface Entry {
  readonly type: string;
  readonly by: { name: string } | null;
  readonly reason: string | null;
  readonly period: { start: string; end: string } | null;
  readonly testLeader: { name: string } | null;
}
interface Timeline {
  readonly items: Entry[];
  readonly next: string | null;
}

describe('the timeline of a request', () => {
  let testApp: TestApp;
  let world: World;
  let id: string;
  const slot = () => slotAt(bench, 10, '09:00', '12:00');
  let bench: Awaited<ReturnType<typeof openTestbed>>;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp);
    const draft = await draftRequest(world, 'nils');
    id = draft.id;
    await answerEverything(testApp, world, 'nils', draft);
    await world.as('nils').post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId: id, ...slot() } });
    const act = async (who: 'nils' | 'farid' | 'ingrid', name: string, version: number, body?: object) => {
      const path = `/api/v1/test-requests/${id}/${name}`;
      const answer = await world
        .as(who)
        .post<RequestAnswer>(path, { headers: seen(version), ...(body ? { body } : {}) });
      expect(answer.status).toBe(200);
      return answer.body.version;
    };
    const sent = await act('nils', 'submission', draft.version);
    const asked = await act('farid', 'changes-request', sent, { reason: 'Legg ved risikovurderingen.' });
    const again = await act('nils', 'submission', asked);
    await judgeEverything(testApp, world, 'farid', draft);
    await act('ingrid', 'approval', again, { testLeaderId: world.people.tora.id });
  });
  afterAll(() => testApp.close());

  const timeline = (who: 'nils' | 'frida' | 'ingrid', query = '') =>
    world.as(who).get<Timeline>(`/api/v1/test-requests/${id}/timeline${query}`);

  test('says the same to the company and to the lab: what happened, by whom, and why; the newest first', async () => {
    const { status, body } = await timeline('nils');
    expect(status).toBe(200);
    expect(body.items.map(({ type }) => type)).toEqual([
      'booking.confirmed',
      'request.approved',
      'request.resubmitted',
      'request.changes-requested',
      'request.submitted',
      'booking.held',
      'request.created',
    ]);
    expect(body.items[0]).toMatchObject({
      by: { name: 'Ingrid Lableder' },
      period: { start: slot().start, end: slot().end },
      testLeader: { name: 'Tora Testleder' },
    });
    expect(body.items[3]).toMatchObject({ by: { name: 'Farid Fagvurderer' }, reason: 'Legg ved risikovurderingen.' });
    expect((await timeline('ingrid')).body).toEqual(body);
  });

  test('comes a page at a time, and no entry twice', async () => {
    const whole = (await timeline('nils')).body.items;
    const first = (await timeline('nils', '?limit=4')).body;
    const rest = (await timeline('nils', `?limit=4&after=${first.next}`)).body;
    expect([...first.items, ...rest.items]).toEqual(whole);
    expect(rest.next).toBeNull();
  });

  test('is nobody else’s: not even that there is one', async () => {
    expect((await timeline('frida')).status).toBe(404);
  });
});
