// The hot slot, for new bookings and for moves; as many callers as stations; one hot testbed beside a hundred.
import { cookies, firstHour, id, openLab, settle } from './lab.mjs';
import { median, pairs, runJson } from './measure.mjs';

const slotMs = 50;
const connections = 32;
/** For connections to be opened and code to be compiled; not counted. */
const warmSeconds = 3;
const seconds = 10;
const stations = 5;
const turns = 100;

export async function contention() {
  return [...(await hot()), await asManyAsStations()];
}

/** Claims on the same place whose times overlap while both were alive: looked for without the constraint's help. */
async function overlaps(owner) {
  const { rows } = await owner.query(
    `SELECT count(*)::int AS count FROM claim a JOIN claim b ON a.resource_id = b.resource_id AND a.id < b.id
     WHERE a.blocked && b.blocked AND a.alive && b.alive`,
  );
  return rows[0].count;
}

async function hot() {
  const lab = await openLab({ testbeds: 100, requests: 60_000 });
  try {
    const rows = [];
    let next = 0;
    const rush = async (act, lasting) => {
      const shared = { url: lab.url, clients: connections, cookies, firstHour, slotMs };
      const found = await runJson('bench/hot.mjs', { ...shared, seconds: lasting, from: next, act });
      next = found.next;
      await settle(lab.owner);
      found.overlaps = await overlaps(lab.owner);
      await lab.owner.query(`UPDATE claim SET alive = tstzrange(lower(alive), lower(alive)) WHERE NOT isempty(alive)`);
      return found;
    };
    for (const act of ['hold', 'move']) {
      await rush(act, warmSeconds);
      const before = await transactionsWithin(lab.url);
      const found = await rush(act, seconds);
      const transactions = since(before, await transactionsWithin(lab.url));
      const errors = Object.entries(found.statuses)
        .filter(([status]) => Number(status) >= 500)
        .reduce((sum, [, count]) => sum + count, 0);
      rows.push({
        what: `hot slot, ${act}s: times that two had at once, of ${found.given} slots given`,
        // A hold is never given back here; a mover leaves its slot for the next one, which another may then have.
        found: found.overlaps + (act === 'hold' ? found.givenTwice : 0),
        goal: '0',
      });
      rows.push({
        what: `hot slot, ${act}s: 5xx, of ${Math.round(found.rate * seconds)} attempts`,
        found: errors,
        goal: '0',
      });
      rows.push({
        what: `hot slot, ${act}s: longest transaction after the pool, of ${transactions.count}, ms`,
        found: `≤ ${transactions.longestMs}`,
        goal: '≤ 200',
      });
      rows.push({
        what: `hot slot, ${act}s: longest wait with the pool and HTTP, ms`,
        found: Math.round(found.max),
        goal: 'none',
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

/** By the program's own figures: for each bound in ms how many transactions took no longer, from connection to commit. */
async function transactionsWithin(url) {
  const figures = await (await fetch(`${url}/metrics`)).text();
  const line = /^database_transaction_duration_seconds_bucket\{le="([^"]+)",role="app"\} (\d+)$/gm;
  return [...figures.matchAll(line)].map(([, le, count]) => ({
    ms: le === '+Inf' ? Infinity : Number(le) * 1000,
    count: Number(count),
  }));
}

function since(before, after) {
  const within = after.map(({ ms, count }, n) => ({ ms, count: count - before[n].count }));
  const { count } = within.at(-1);
  return { count, longestMs: within.find((bound) => bound.count === count).ms };
}

/** Again and again as many callers at once as there are free stations: each must get one. */
async function asManyAsStations() {
  const lab = await openLab({ testbeds: 1, requests: stations * turns, stations });
  try {
    const hold = (turn, n) => {
      const slot = { start: hourFrom(turn), end: hourFrom(turn + 1) };
      return fetch(`${lab.url}/api/v1/bookings`, {
        method: 'POST',
        headers: {
          cookie: cookies[n % cookies.length],
          origin: lab.url.replace('127.0.0.1', 'localhost'),
          'content-type': 'application/json',
        },
        body: JSON.stringify({ testRequestId: id('c', n), testbedId: id('f', 0), ...slot }),
      });
    };
    let served = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      const callers = Array.from({ length: stations }, (_, n) => hold(turn, turn * stations + n));
      served += (await Promise.all(callers)).filter(({ status }) => status === 201).length;
    }
    return {
      what: `${stations} callers at once for ${stations} free stations, ${turns} times: served`,
      found: served === stations * turns ? 'all' : `${served} of ${stations * turns}`,
      goal: 'all',
    };
  } finally {
    await lab.close();
  }
}

const hourFrom = (n) => new Date(firstHour.getTime() + n * 3_600_000);
