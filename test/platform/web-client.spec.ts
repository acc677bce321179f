import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { startTestApp, type TestApp } from '../support/app.js';

const web = path.resolve(import.meta.dirname, '../../web');

describe('the web client, as the program serves it', () => {
  let lab: TestApp;
  beforeAll(async () => {
    lab = await startTestApp();
  });
  afterAll(() => lab.close());
  const ask = (place: string, headers = {}) => fetch(lab.url + place, { headers });

  test('every address that is a screen’s is answered with the client, which no cache may keep', async () => {
    for (const place of ['/', '/rules', '/requests/7d0cc0de/checklist?x=1.5']) {
      const answer = await ask(place);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<div id="app">');
    }
  });

  test('what is not there is not there: neither in the API nor among the files', async () => {
    const api = await ask('/api/v1/nothing');
    expect([api.status, api.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect((await ask('/assets/gone-1234.js')).status).toBe(404);
  });

  test('scripts and styles are packed, bear a checksum in their name and may be kept for ever', async () => {
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(await (await ask('/')).text())!;
    const answer = await ask(script!, { 'accept-encoding': 'br' });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('a page may load from the lab alone, and nothing that stands inside it as script or style', async () => {
    const policy = (await ask('/')).headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toMatch(/https?:/);
  });

  test('its types are made of the API’s description as it is today', async () => {
    const kept = JSON.parse(readFileSync(path.join(web, 'openapi.json'), 'utf8')) as object;
    const today = (await (await ask('/api/openapi.json')).json()) as object;
    // If this fails: npm run openapi
    expect({ ...kept, servers: [] }).toEqual({ ...today, servers: [] });
  });
});
