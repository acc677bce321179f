import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { draftRequest, type ProblemAnswer, seen } from '../support/lab.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';

/** Of somebody born on 1 January 1899, if anybody. */
const number = '01019950065';
const written = `Brukeren (${number}) falt om natten.`;

describe('a national identity number in what people write', () => {
  let testApp: TestApp;
  let world: World;
  let request: { id: string; version: number };
  let item: string;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    const draft = await draftRequest(world, 'nils');
    request = draft;
    const { rows } = await testApp.owner.query<{ key: string }>(
      'SELECT min(item_key) AS key FROM checklist_item WHERE checklist_id = $1',
      [draft.checklistId],
    );
    item = rows[0]!.key;
  });
  afterAll(() => testApp.close());

  const reason = { reason: written };
  const places: readonly [
    by: PersonKey,
    method: 'post' | 'put' | 'patch',
    path: string,
    body: object,
    field: string,
  ][] = [
    ['nils', 'patch', '', { productName: written }, 'productName'],
    ['nils', 'patch', '', { productVersion: number }, 'productVersion'],
    ['nils', 'patch', '', { purpose: written }, 'purpose'],
    ['nils', 'put', '/checklist/items/{item}/answer', { answer: 'yes', explanation: written }, 'explanation'],
    ['nils', 'post', '/withdrawal', reason, 'reason'],
    ['nils', 'post', '/cancellation', reason, 'reason'],
    ['nils', 'post', '/messages', { body: written }, 'body'],
    ['farid', 'post', '/messages', { body: written }, 'body'],
    ['farid', 'put', '/checklist/items/{item}/verdict', { word: 'not-met', ...reason }, 'reason'],
    ['farid', 'post', '/changes-request', reason, 'reason'],
    ['ingrid', 'post', '/refusal', reason, 'reason'],
  ];

  test.each(places)('%s can’t %s it to a request’s “%s” (%j)', async (by, method, path, body, field) => {
    const route = `/api/v1/test-requests/${request.id}${path.replace('{item}', item)}`;
    const refused = await world.as(by)[method]<ProblemAnswer>(route, { body, headers: seen(1) });
    expect(refused.status).toBe(422);
    expect(refused.body.refusals).toMatchObject([{ code: 'invalid', field }]);
    expect(refused.body.refusals[0]!.detail).toMatch(/^Skriv ikke fødselsnummer her/);
    expect(JSON.stringify(refused.body)).not.toContain(number);
  });

  test('is refused to Frida in English, and parted as the refusal says it is only a number', async () => {
    const draft = await draftRequest(world, 'frida');
    const change = (purpose: string) =>
      world.as('frida').patch<ProblemAnswer>(`/api/v1/test-requests/${draft.id}`, {
        body: { purpose },
        headers: seen(draft.version),
      });
    expect((await change(written)).body.refusals[0]!.detail).toMatch(/^Do not write national identity numbers here/);
    expect((await change('Serial number 0101 995 0065')).status).toBe(200);
  });
});
