import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Letterhead } from '../../src/notifications/letterhead.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { codes, seen } from '../support/lab.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';

interface Choice {
  readonly kinds: { kind: string; on: boolean; owedBecause: string | null; gathered: boolean }[];
  readonly dailyAt: string | null;
  readonly zone: string;
  readonly version: number;
}

describe('one’s own choice of e-mails, over HTTP', () => {
  let testApp: TestApp;
  let world: World;
  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
  });
  afterAll(() => testApp.close());
  const own = async (who: PersonKey) => (await world.as(who).get<Choice>('/api/v1/me/notices')).body;
  const choose = (who: PersonKey, version: number, body: object) =>
    world.as(who).put<Choice>('/api/v1/me/notices', { headers: seen(version), body });
  const link = (who: PersonKey, kind: 'reminder-7-days' | 'lab-digest' = 'reminder-7-days') =>
    new URL(testApp.app.get(Letterhead).unsubscribePage({ personId: world.people[who].id, kind })).pathname;

  test('each sees the kinds that may reach them, what can be switched off, and why not the others', async () => {
    const nils = await own('nils');
    expect(nils).toMatchObject({ dailyAt: null, zone: 'Europe/Oslo', version: 0 });
    const can = ({ kinds }: Choice) => kinds.filter((k) => k.owedBecause === null).map(({ kind }) => kind);
    expect(can(nils)).toEqual(['receipt', 'reminder-7-days', 'reminder-24-hours']);
    expect(can(await own('ingrid'))).toEqual(['new-request', 'reminder-7-days', 'reminder-24-hours', 'lab-digest']);
    expect(nils.kinds.find(({ kind }) => kind === 'approved')).toEqual({
      kind: 'approved',
      on: true,
      owedBecause: 'your-calendar',
      gathered: false,
    });
  });

  test('it is kept with its version; what is owed, a wrong clock and an old version are refused', async () => {
    const first = await choose('nils', 0, { off: ['receipt', 'receipt'], dailyAt: '07:15' });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"1"']);
    expect(await own('nils')).toMatchObject({ dailyAt: '07:15', version: 1 });
    expect((await own('nils')).kinds.filter(({ on }) => !on).map(({ kind }) => kind)).toEqual(['receipt']);
    const owed = await choose('nils', 1, { off: ['approved', 'magic-link'], dailyAt: null });
    expect([owed.status, codes(owed.body)]).toEqual([422, ['notice-choice.owed', 'notice-choice.owed']]);
    expect((await choose('nils', 1, { off: [], dailyAt: '24:00' })).status).toBe(422);
    expect((await choose('nils', 0, { off: [], dailyAt: null })).status).toBe(412);
    expect((await own('nora')).version).toBe(0);
    const { rows } = await testApp.owner.query(
      `SELECT data FROM audit_event WHERE type = 'notice-choice.changed' AND actor_person_id = $1`,
      [world.people.nils.id],
    );
    expect(rows).toEqual([{ data: { off: ['receipt'], dailyAt: '07:15', by: 'profile' } }]);
  });

  test('a mail program’s one press needs no cookie and no page; looking at the link changes nothing', async () => {
    const at = link('nora');
    const look = `/api/v1/unsubscriptions/${at.split('/').at(-1)}`;
    expect((await world.anonymous().get(look)).body).toEqual({ kind: 'reminder-7-days', off: false });
    await fetch(testApp.url + at);
    expect((await world.anonymous().get(look)).body).toEqual({ kind: 'reminder-7-days', off: false });
    const pressed = await fetch(testApp.url + at, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(pressed.status).toBe(204);
    expect((await world.anonymous().get(look)).body).toEqual({ kind: 'reminder-7-days', off: true });
    expect((await own('nora')).kinds.filter(({ on }) => !on).map(({ kind }) => kind)).toEqual(['reminder-7-days']);
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    const again = await fetch(testApp.url + link('siv'), { method: 'POST', body: form });
    expect(again.status).toBe(204);
    expect((await own('siv')).version).toBe(1);
  });

  test('it is for whom the link names, whoever is signed in; a link that is not ours is not there', async () => {
    await world.as('frida').post(link('ingrid', 'lab-digest'));
    expect((await own('frida')).version).toBe(0);
    expect((await own('ingrid')).kinds.find(({ kind }) => kind === 'lab-digest')!.on).toBe(false);
    for (const token of ['x', link('nora').split('/').at(-1)!.replace(/^./, '-')]) {
      expect((await world.anonymous().get(`/api/v1/unsubscriptions/${token}`)).status).toBe(404);
      expect((await world.anonymous().post(`/unsubscribe/${token}`)).status).toBe(404);
    }
  });
});
