// The hot slot, for new bookings and for moves; as many callers as stations; one hot testbed beside a hundred.
import { cookies, firstHour, openLab, settle } from './lab.mjs';
import { median, pairs, runJson } from './measure.mjs';

const slotMs = 50;
const connections = 32;

export async function contention() {
  const lab = await openLab({ testbeds: 100, requests: 60_000 });
  try {
    const rows = [];
    let next = 0;
    for (const act of ['hold', 'move']) {
      const found = await runJson('bench/hot.mjs', {
        url: lab.url,
        clients: connections,
        seconds: 10,
        from: next,
        act,
        cookies,
        firstHour,
        slotMs,
      });
      next = found.next;
      await settle(lab.owner);
      await lab.owner.query(`UPDATE claim SET alive = tstzrange(lower(alive), lower(alive)) WHERE NOT isempty(alive)`);
      const errors = Object.entries(found.statuses)
        .filter(([status]) => Number(status) >= 500)
        .reduce((sum, [, count]) => sum + count, 0);
      rows.push({
        what: `hot slot, ${act}s: slots given more than once, of ${found.given} given`,
        found: found.givenTwice,
        goal: '0',
      });
      rows.push({
        what: `hot slot, ${act}s: 5xx, of ${Math.round(found.rate * 10)} attempts`,
        found: errors,
        goal: '0',
      });
      rows.push({
        what: `hot slot, ${act}s: longest wait with the pool and HTTP, ms`,
        found: Math.round(found.max),
        goal: '≤ 200 after the pool',
      });
    }
    const load = (kind) => async () => {
      const found = await runJson('bench/load.mjs', {
        url: lab.url,
        clients: 8,
        seconds: 3,
        from: next,
        kind,
        testbeds: 100,
        cookies,
        firstHour: new Date(firstHour.getTime() + 3_000 * 3_600_000),
      });
      next = found.next + 100;
      return found;
    };
    const { kept } = await pairs(5, load('hold-one-testbed'), load('hold'), () => settle(lab.owner));
    rows.push({
      what: 'one hot testbed, of the rate over 100',
      found: median(kept.map(({ a, b }) => a.rate / b.rate)).toFixed(2),
      goal: '≥ 0.7',
    });
    return rows;
  } finally {
    await lab.close();
  }
}
