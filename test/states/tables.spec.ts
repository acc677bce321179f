import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { bookingGuards, bookingTable } from '../../src/bookings/booking.states.js';
import { type Guards, decide, type Row } from '../../src/kernel/decide.js';
import { type Refusal, refuseCommon } from '../../src/kernel/refusal.js';
import { drawStateMachines } from '../../src/reports/state-machines.js';
import { requestGuards, requestTable } from '../../src/test-requests/test-request.states.js';

type Facts = Record<string, readonly Refusal[]>;
const wrong = refuseCommon('not-found', {});

const machines: [string, readonly Row[], Guards<readonly Row[], Facts>, string][] = [
  ['test request', requestTable, requestGuards as Guards<readonly Row[], Facts>, 'draft'],
  ['booking', bookingTable, bookingGuards as Guards<readonly Row[], Facts>, 'held'],
];

describe.each(machines)('the table of a %s', (_, table, guards, first) => {
  const statuses = [...new Set(table.flatMap(({ from, to }) => [from, to]))];
  const acts = [...new Set(table.map(({ act }) => act))];
  const roles = [...new Set(table.flatMap(({ by }) => by)), 'auditor'];
  const nothingWrong: Facts = Object.fromEntries(table.flatMap(({ needs }) => needs.map((need) => [need, []])));

  test('says for each status and act at most one thing', () => {
    const pairs = table.map(({ from, act }) => `${from} ${act}`);
    expect(pairs).toEqual([...new Set(pairs)]);
  });

  test('lets each row be taken by its roles and nobody else', () => {
    for (const row of table) {
      for (const role of roles) {
        const { row: taken, refusals } = decide(table, guards, { ...row, roles: [role], facts: nothingWrong });
        expect([row.act, role, taken?.to ?? refusals[0]?.code]).toEqual([
          row.act,
          role,
          row.by.includes(role) ? row.to : 'not-your-role',
        ]);
      }
    }
  });

  test('refuses every pair that is not a row, whoever tries', () => {
    for (const from of statuses) {
      for (const act of acts.filter((name) => !table.some((row) => row.from === from && row.act === name))) {
        const { refusals } = decide(table, guards, { from, act, roles, facts: nothingWrong });
        expect(refusals.map(({ code }) => code)).toEqual(['act-not-possible']);
      }
    }
  });

  test('names every need that is not met, at once', () => {
    for (const row of table) {
      const facts = { ...nothingWrong, ...Object.fromEntries(row.needs.map((need) => [need, [wrong]])) };
      const { refusals } = decide(table, guards, { ...row, roles: [...row.by], facts });
      expect(refusals).toHaveLength(row.needs.length);
    }
  });

  test('can’t be walked out of, and reaches every status from the first', () => {
    const reached = new Set([first]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 40 }), (tried) => {
        let at = first;
        for (const act of tried)
          at = decide(table, guards, { from: at, act, roles, facts: nothingWrong }).row?.to ?? at;
        expect(statuses).toContain(at);
      }),
    );
    for (let grew = true; grew;) {
      const next = table.filter(({ from, to }) => reached.has(from) && !reached.has(to)).map(({ to }) => to);
      next.forEach((to) => reached.add(to));
      grew = next.length > 0;
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
  });
});

test('the pictures in docs/state-machines.md are of these tables (`npm run diagrams`)', async () => {
  expect(await readFile('docs/state-machines.md', 'utf8')).toBe(drawStateMachines());
});
