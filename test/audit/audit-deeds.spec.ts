import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { plannedEvents } from '../../src/notifications/notice-plan.js';

/** The web client is no part of this program: its words are read as they stand. */
const written = readFileSync('web/src/audit/audit-deeds.texts.ts', 'utf8');
const [, nb = '', en = ''] = written.split(/^ {2}(?:nb|en): \{$/m);
const typesIn = (words: string): string[] =>
  [...words.matchAll(/^ {4}'([a-z-]+\.[a-z-]+)':/gm)].map(([, type]) => type!);

/** What the notices have a plan for is every event that is recorded: anything else does not compile. */
describe('the trail’s words for what was done', () => {
  test.each([
    ['bokmål', nb],
    ['English', en],
  ])('say in %s every event that there is, once, and none that there is not', (_, words) => {
    expect(typesIn(words).sort()).toEqual([...plannedEvents].sort());
  });
});
