import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { startMailCatcher } from '../../src/demo/mail-catcher.js';
import { seedDemo } from '../../src/demo/seed.js';
import { playStory } from '../../src/demo/story.js';
import { type DemoApp, openDemoApp } from './demo-app.js';

describe('the story', () => {
  let folder: string;
  let catcher: Awaited<ReturnType<typeof startMailCatcher>>;
  let demo: DemoApp;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-story-'));
    catcher = await startMailCatcher(path.join(folder, 'mailbox'));
    demo = await openDemoApp(new Date(), { smtpUrl: catcher.url });
    await seedDemo(demo.app);
    await demo.app.listen(0, '127.0.0.1');
    url = await demo.app.getUrl();
  }, 180_000);
  afterAll(async () => {
    await demo.close();
    await catcher.stop();
    await rm(folder, { recursive: true });
  });

  test('goes from the rules that apply to a moved booking, and leaves its e-mails and calendar entries', async () => {
    const lines: string[] = [];
    const kept = path.join(folder, 'story');
    await playStory(url, (line) => lines.push(line), kept);

    const told = lines.join('\n');
    for (const step of [
      'asks which rules apply',
      'begins a test request',
      'uploads a PDF',
      'holds it',
      'sends the request in',
      'approves with',
      'asks to move',
      'grants the move',
    ]) {
      expect(told).toContain(step);
    }
    const files = await readdir(kept);
    expect(files.filter((name) => name.endsWith('.eml')).length).toBeGreaterThanOrEqual(5);
    const entries = await Promise.all(
      files
        .filter((name) => name.endsWith('.ics') && name.includes('mons'))
        .map((name) => readFile(path.join(kept, name), 'utf8')),
    );
    const events = entries.map((entry) =>
      new ICAL.Component(ICAL.parse(entry) as unknown[]).getFirstSubcomponent('vevent')!,
    );
    expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(1);
    const sequences = events.map((event) => Number(event.getFirstPropertyValue('sequence')));
    expect(sequences).toHaveLength(2);
    expect(sequences[1]).toBeGreaterThan(sequences[0]!);
  }, 120_000);

  test('stops at the first step that is not as it should be, and says which', async () => {
    await demo.owner.query(`UPDATE testbed SET lead_hours = 2160`);
    try {
      await expect(playStory(url, () => undefined, folder)).rejects.toThrow('no free slot of 120 minutes');
    } finally {
      await demo.owner.query(`UPDATE testbed SET lead_hours = 48`);
    }
    await expect(playStory('http://127.0.0.1:9', () => undefined, folder)).rejects.toThrow(
      /asked GET \/api\/openapi\.json and got no answer/,
    );
  });
});
