import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../src/platform/config.js';
import { CONFIG } from '../../src/platform/tokens.js';
import { sessionCookieName } from '../../src/people/session-cookie.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';

const waitMsMax = 10_000;

describe('live changes', () => {
  let lab: TestApp;
  let world: World;
  beforeAll(async () => {
    lab = await startTestApp();
    world = await buildWorld(lab);
  });
  afterAll(() => lab.close());

  /** What a person's browser hears, as it comes. */
  async function listen(person: PersonKey) {
    const name = sessionCookieName(lab.app.get<Config>(CONFIG));
    const ending = new AbortController();
    const answer = await fetch(`${lab.url}/api/v1/changes`, {
      headers: { cookie: `${name}=${world.as(person).cookie(name)}` },
      signal: ending.signal,
    });
    let heard = '';
    const reading = (async () => {
      for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) heard += part;
    })().catch(() => undefined);
    return {
      type: answer.headers.get('content-type'),
      heard: () => heard,
      until: async (text: string) => {
        for (const began = Date.now(); !heard.includes(text); await sleep(50))
          if (Date.now() - began > waitMsMax) throw new Error(`“${text}” was not heard, but: ${heard}`);
      },
      stop: async () => {
        ending.abort();
        await reading;
      },
    };
  }

  test('a company hears of its own request, the lab of everybody’s, a rival of nothing', async () => {
    const [nils, ingrid, frida] = await Promise.all([listen('nils'), listen('ingrid'), listen('frida')]);
    expect(nils.type).toContain('text/event-stream');
    await Promise.all([nils, ingrid, frida].map((one) => one.until('beat')));
    await sleep(1_500);
    const { body } = await world.as('nora').post<{ id: string }>('/api/v1/test-requests', {
      body: { organisationId: world.organisations.nordvik.id, productName: 'Dørvakt' },
    });
    await Promise.all([nils.until(body.id), ingrid.until(body.id)]);
    await sleep(1_500);
    expect(frida.heard()).not.toContain(body.id);
    expect(nils.heard()).not.toContain('Dørvakt');
    await Promise.all([nils, ingrid, frida].map((one) => one.stop()));
  });

  test('nobody else hears anything', async () => {
    expect((await fetch(`${lab.url}/api/v1/changes`)).status).toBe(401);
  });
});
