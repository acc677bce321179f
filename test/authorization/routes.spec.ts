import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/app.js';
import { type BookingAnswer, draftRequest, openTestbed, slotAt } from '../support/lab.js';
import type { Answer } from '../support/client.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';
import { bodies, type Reach, routes } from './route-table.js';

/** Those who are of no organisation that the thing belongs to, or have no role for it. */
const strangers: Record<Reach, Partial<Record<PersonKey | 'anonymous', number>>> = {
  open: {},
  'signed-in': { anonymous: 401 },
  /** An organisation’s own thing: for others it is not there, and the auditor may not change it. */
  'own, to read': { anonymous: 401, frida: 404, stig: 404 },
  'own, to change': { anonymous: 401, frida: 404, stig: 404, randi: 403 },
  'own, auditors apart': { anonymous: 401, frida: 404, stig: 404, randi: 403 },
  'administrators’': { anonymous: 401, nils: 403, frida: 404, stig: 404, randi: 403 },
  'lab manager’s': { anonymous: 401, nils: 403, frida: 403, stig: 403, tora: 403, farid: 403, randi: 403 },
  'lab staff’s': { anonymous: 401, nils: 403, frida: 403, stig: 403, farid: 403, randi: 403 },
  'reviewers’': { anonymous: 401, nils: 403, frida: 403, stig: 403, tora: 403, randi: 403 },
  'lab’s': { anonymous: 401, nils: 403, frida: 403, stig: 403 },
  'auditors’ and administrators’': { anonymous: 401, nils: 403, tora: 403, farid: 403 },
};

describe('every route', () => {
  let testApp: TestApp;
  let world: World;
  let things: Record<string, string>;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    const bench = await openTestbed(testApp);
    const draft = await draftRequest(world, 'nils');
    const held = await world.as('nils').post<BookingAnswer>('/api/v1/bookings', {
      body: { testRequestId: draft.id, ...slotAt(bench, 10, '09:00', '12:00') },
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
      item: rows[0]!.item_key,
      organisation: world.organisations.nordvik.id,
      membership: world.people.nils.membershipId,
      invitation: invitationId,
      testbed: bench.id,
      site: (await testApp.owner.query<{ site_id: string }>('SELECT site_id FROM testbed WHERE id = $1', [bench.id]))
        .rows[0]!.site_id,
      station: bench.stations[0]!,
      closure: randomUUID(),
      email: randomUUID(),
      kind: 'reminder-7-days',
    };
  });
  afterAll(() => testApp.close());

  const ask = (who: PersonKey | 'anonymous', method: string, path: string, body: unknown): Promise<Answer<unknown>> => {
    const client = who === 'anonymous' ? world.anonymous() : world.as(who);
    const sent = { headers: { 'if-match': '"1"' }, ...(body === undefined ? {} : { body }) };
    return client[method.toLowerCase() as 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete'](path, sent);
  };
  const filled = (path: string, known: Record<string, string>) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? `no ${name}`);

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
    Object.entries(strangers[reach]).map(([who, status]) => ({ route, who: who as PersonKey | 'anonymous', status })),
  );

  test.each(rows)('$route answers $who with $status', async ({ route, who, status }) => {
    const [method, path] = route.split(' ') as [string, string];
    const body = filled(JSON.stringify(bodies[route] ?? null), things);
    const answer = await ask(who, method, filled(path, things), body === 'null' ? undefined : JSON.parse(body));
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body ?? null)).not.toMatch(/nordvik|Dørvakt|risikovurdering/i);
  });

  test.each(rows.filter(({ status }) => status === 404))(
    '$route tells $who nothing: what is not theirs is answered like what does not exist',
    async ({ route, who }) => {
      const [method, path] = route.split(' ') as [string, string];
      const body = bodies[route] === undefined ? undefined : JSON.parse(filled(JSON.stringify(bodies[route]), things));
      const missing = Object.fromEntries(
        Object.keys(things).map((name) => [name, name === 'item' ? 'none.such' : randomUUID()]),
      );
      const [theirs, none] = [
        await ask(who, method, filled(path, things), body),
        await ask(who, method, filled(path, missing), body),
      ];
      const { instance: _, ...said } = (theirs.body ?? {}) as Record<string, unknown>;
      const { instance: __, ...saidOfNone } = (none.body ?? {}) as Record<string, unknown>;
      expect([theirs.status, said]).toEqual([none.status, saidOfNone]);
    },
  );

  test.each(['/api/v1/test-requests', '/api/v1/bookings', '/api/v1/organisations', '/api/v1/audit-events'])(
    '%s lists for Frida nothing of Nordvik’s',
    async (path) => {
      const { status, body } = await world.as('frida').get<{ items: unknown[] }>(path);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/nordvik/i);
      expect((await world.as('nora').get<{ items: unknown[] }>(path)).body.items.length).toBeGreaterThan(0);
    },
  );

  test('a suspended organisation reads what is its own, and starts nothing new', async () => {
    const organisationId = world.organisations.stillevik.id;
    expect((await world.as('stig').get(`/api/v1/organisations/${organisationId}`)).status).toBe(200);
    const refused = await world.as('stig').post<{ refusals: { code: string }[] }>('/api/v1/test-requests', {
      body: { organisationId, productName: 'Stillelampe' },
    });
    expect([refused.status, refused.body.refusals.map(({ code }) => code)]).toEqual([409, ['organisation.suspended']]);
  });
});
