// Booking through HTTP beside pgbench with the same statements: 8 clients, 8 organisations, each its own slot.
import { cookies, firstHour, openLab, settle } from './lab.mjs';
import { median, pairs, runJson } from './measure.mjs';
import { holdScript, pgbench } from './pgbench.mjs';

const clients = 8;
const seconds = 4;
const testbeds = 100;
const rounds = 5;

export async function booking() {
  const lab = await openLab({ testbeds, requests: 90_000 });
  try {
    let next = 0;
    const http = async () => {
      const found = await runJson('bench/load.mjs', {
        url: lab.url,
        clients,
        seconds,
        from: next,
        kind: 'hold',
        testbeds,
        cookies,
        firstHour,
      });
      next = found.next + 100;
      if (Object.keys(found.statuses).join() !== '201')
        throw new Error(`not all were held: ${JSON.stringify(found.statuses)}`);
      return found;
    };
    const script = await holdScript(lab.appUrl, next, testbeds);
    next += 1;
    const bare = async () => {
      const found = await pgbench({ appUrl: lab.appUrl, script, base: next, clients, seconds });
      next = found.next;
      return found;
    };
    await http();
    const { kept } = await pairs(rounds, http, bare, () => settle(lab.owner));
    for (const { a, b } of kept)
      console.log(
        `    HTTP ${Math.round(a.rate)}/s p99 ${a.p99.toFixed(1)} ms | pgbench ${Math.round(b.rate)}/s p99 ${b.p99.toFixed(1)} ms`,
      );
    return [
      {
        what: 'booking through HTTP, of pgbench’s rate',
        found: median(kept.map(({ a, b }) => a.rate / b.rate)).toFixed(2),
        goal: '≥ 0.5',
      },
      {
        what: 'its p99, times pgbench’s',
        found: median(kept.map(({ a, b }) => a.p99 / b.p99)).toFixed(1),
        goal: '≤ 4',
      },
    ];
  } finally {
    await lab.close();
  }
}
