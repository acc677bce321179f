import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Answer } from '../support/client.js';
import { type BookingAnswer, draftRequest, openTestbed, slotAt } from '../support/lab.js';
import { buildWorld, type World } from '../support/world.js';
import { type Asker, askFor, type Things } from './asking.js';
import { type Reach, routes, streams } from './route-table.js';

/** Those who are of no organisation that the thing belongs to, or have no role for it. */
const strangers: Record<Reach, Partial<Record<Asker, number>>> = {
  open: {},
  'signed-in': { anonymous: 401 },
  'own, to make': { anonymous: 401, frida: 422, stig: 422, farid: 403, randi: 403 },
  /** An organisation’s own thing: for others it is not there, and the auditor may not change it. */
  'own, to read': { anonymous: 401, frida: 404, stig: 404 },
  'own, to change': { anonymous: 401, frida: 404, stig: 404, farid: 403, randi: 403 },
  'own, auditors apart': { anonymous: 401, frida: 404, stig: 404, randi: 403 },
  'administrators’': { anonymous: 401, nils: 403, frida: 404, stig: 404, tora: 403, farid: 403, randi: 403 },
  'lab manager’s': { anonymous: 401, nils: 403, frida: 403, stig: 403, tora: 403, farid: 403, randi: 403 },
  'lab staff’s': { anonymous: 401, nils: 403, frida: 403, stig: 403, farid: 403, randi: 403 },
  'reviewers’': { anonymous: 401, nils: 403, frida: 403, stig: 403, tora: 403, randi: 403 },
  'lab’s': { anonymous: 401, nils: 403, frida: 403, stig: 403 },
  'auditors’ and administrators’': { anonymous: 401, nils: 403, tora: 403, farid: 403 },
};

describe('every route', () => {
  let testApp: TestApp;
  let world: World;
  let things: Things;
  /** By any of these one would know that Nordvik has something here, or that it is here at all. */
  let telling: readonly string[];

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    const bench = await openTestbed(testApp);
    const draft = await draftRequest(world, 'nils');
    const { start, end, testbedId } = slotAt(bench, 10, '09:00', '12:00');
    const held = await world.as('nils').post<BookingAnswer>('/api/v1/bookings', {
      body: { testRequestId: draft.id, testbedId, start, end },
    });
    const said = await world.as('nils').post<{ id: string }>(`/api/v1/test-requests/${draft.id}/messages`, {
      body: { body: 'Kan Dørvakt monteres på en brannklassifisert dør?' },
    });
    const fileId = randomUUID();
    await testApp.owner.query(
      `INSERT INTO file (id, organisation_id, folder_id, name, media_type, size_bytes, sha256, uploaded_by, uploaded_at)
       SELECT $1, organisation_id, folder_id, 'risikovurdering.pdf', 'application/pdf', 9, repeat('0', 64), $3, now() FROM checklist WHERE id = $2`,
      [fileId, draft.checklistId, world.people.nils.id],
    );
    const invitationId = randomUUID();
    await testApp.owner.query(
      `INSERT INTO invitation (id, organisation_id, email, role, token_hash, expires_at) VALUES ($1, $2, 'ny@nordvik.example', 'member', 'x', now() + interval '7 days')`,
      [invitationId, world.organisations.nordvik.id],
    );
    const { rows } = await testApp.owner.query<{ item_key: string }>(
      'SELECT min(item_key) AS item_key FROM checklist_item WHERE checklist_id = $1',
      [draft.checklistId],
    );
    things = {
      request: draft.id,
      booking: held.body.id,
      file: fileId,
      message: said.body.id,
      item: rows[0]!.item_key,
      organisation: world.organisations.nordvik.id,
      membership: world.people.nils.membershipId,
      person: world.people.nils.id,
      invitation: invitationId,
      testbed: bench.id,
      site: (await testApp.owner.query<{ site_id: string }>('SELECT site_id FROM testbed WHERE id = $1', [bench.id]))
        .rows[0]!.site_id,
      station: bench.stations[0]!,
      closure: randomUUID(),
      email: randomUUID(),
      kind: 'reminder-7-days',
      start,
      end,
    };
    const { nils, nora } = world.people;
    telling = [
      ...['nordvik', world.organisations.nordvik.number, 'Dørvakt', 'risikovurdering', draft.number, draft.checklistId],
      ...[things.organisation!, things.request!, things.booking!, things.file!, things.invitation!],
      ...[nils, nora].flatMap(({ id, membershipId }) => [id, membershipId]),
    ];
  });
  afterAll(() => testApp.close());

  const ask = (who: Asker, route: string, what: Things = things) => askFor(world, who, route, what);
  function toldOfNordvik({ body, headers }: Pick<Answer<unknown>, 'body' | 'headers'>): string[] {
    const said = `${body instanceof Uint8Array ? Buffer.from(body).toString() : JSON.stringify(body ?? null)} ${JSON.stringify([...headers])}`;
    // A figure may by chance have an organisation's number among its digits; a number that is told stands by itself.
    return telling.filter((word) => new RegExp(`(?<![\\d.])${word}(?!\\d)`, 'i').test(said));
  }

  test('has a row in the table of routes, and each row is a route', () => {
    const scanner = new MetadataScanner();
    const declared = testApp.app
      .get(DiscoveryService, { strict: false })
      .getControllers()
      .flatMap(({ instance, metatype }) => {
        const bases = [Reflect.getMetadata(PATH_METADATA, metatype as object) as string | string[]].flat();
        const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
        return scanner.getAllMethodNames(prototype).flatMap((name) => {
          const handler = prototype[name]!;
          const own = Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined;
          if (own === undefined) return [];
          const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!;
          return bases.flatMap((base) =>
            [own].flat().map(
              (path) =>
                `${method} /${[base, path]
                  .flatMap((part) => part.split('/'))
                  .filter(Boolean)
                  .join('/')}`,
            ),
          );
        });
      });
    const shape = (route: string) => route.replaceAll(/\{\w+\}|:\w+/g, ':x');
    expect(Object.keys(routes).map(shape).sort()).toEqual([...new Set(declared.map(shape))].sort());
  });

  const rows = Object.entries(routes).flatMap(([route, reach]) =>
    Object.entries(strangers[reach]).map(([who, status]) => ({ route, who: who as Asker, status })),
  );

  test.each(rows)('$route answers $who with $status, and nothing of Nordvik’s', async ({ route, who, status }) => {
    const answer = await ask(who, route);
    expect(answer.status).toBe(status);
    expect(toldOfNordvik(answer)).toEqual([]);
  });

  test.each(rows.filter(({ status }) => status === 404 || status === 422))(
    '$route tells $who nothing: what is not theirs is answered like what does not exist',
    async ({ route, who }) => {
      const notIds: Record<string, string | undefined> = {
        item: 'none.such',
        kind: things.kind,
        start: things.start,
        end: things.end,
      };
      const missing = Object.fromEntries(Object.keys(things).map((name) => [name, notIds[name] ?? randomUUID()]));
      const [theirs, none] = [await ask(who, route), await ask(who, route, missing)];
      const { instance: _, ...said } = (theirs.body ?? {}) as Record<string, unknown>;
      const { instance: __, ...saidOfNone } = (none.body ?? {}) as Record<string, unknown>;
      expect([theirs.status, said]).toEqual([none.status, saidOfNone]);
    },
  );

  /** What answers anybody, or everybody who is signed in, is asked where Nordvik has something. */
  const open = Object.entries(routes).flatMap(([route, reach]): { route: string; who: Asker }[] => {
    if (reach === 'open')
      return [{ route, who: 'anonymous' }, ...(route.includes('/api/v1/') ? [{ route, who: 'frida' as const }] : [])];
    return reach === 'signed-in' || reach === 'auditors’ and administrators’' ? [{ route, who: 'frida' }] : [];
  });

  const ending = open.filter(({ route }) => !streams.includes(route));

  test.each(ending)('$route tells $who nothing of Nordvik’s', async ({ route, who }) => {
    const described = route.includes(' /api/') || !route.startsWith('GET ');
    const answer = described ? await ask(who, route) : await readPage(route.replace('GET ', ''));
    expect(toldOfNordvik(answer)).toEqual([]);
  });
  async function readPage(path: string) {
    const page = await fetch(testApp.url + path);
    return { body: await page.text(), headers: page.headers };
  }

  test('a slot that Nordvik has is only taken, for whoever asks', async () => {
    for (const who of ['anonymous', 'frida'] as const) {
      const checked = await ask(who, 'POST /api/v1/slot-checks');
      expect([checked.status, JSON.stringify(checked.body)]).toEqual([200, expect.stringContaining('slot.taken')]);
      expect((await ask(who, 'GET /api/v1/testbeds/{testbed}/calendar')).body).toMatchObject({
        taken: [{ start: things.start, end: things.end }],
      });
    }
  });

  test.each(['/api/v1/test-requests', '/api/v1/bookings', '/api/v1/organisations', '/api/v1/audit-events'])(
    '%s lists for Frida nothing of Nordvik’s',
    async (path) => {
      const { status, body, headers } = await world.as('frida').get<{ items: unknown[] }>(path);
      expect(status).toBe(200);
      expect(toldOfNordvik({ body, headers })).toEqual([]);
      expect((await world.as('nora').get<{ items: unknown[] }>(path)).body.items.length).toBeGreaterThan(0);
    },
  );
});
