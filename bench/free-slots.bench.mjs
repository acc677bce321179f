// The search for free slots through HTTP beside its own SQL: what the way to it costs, and how it grows.
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { schema } from '../dist/data-source.js';
import { Clock } from '../dist/platform/clock.js';
import { dataSourceOptions } from '../dist/platform/database.js';
import { Transactions } from '../dist/platform/transactions.js';
import { FreeSlotsQueries } from '../dist/testbeds/free-slots.queries.js';
import { cookies, openLab } from './lab.mjs';
import { median, pairs, runJson } from './measure.mjs';

const labs = [
  { testbeds: 10, history: 0 },
  { testbeds: 100, history: 0 },
  { testbeds: 1000, history: 0 },
  { testbeds: 100, history: 1_000_000 },
];
const rounds = 5;
const seconds = 1;
const searchesMin = 3;
const searchDays = 30;
const proposals = 50;
/** Nearly everywhere half of the hours are taken: soon found. A whole day in a row is so rare that all days are looked at. */
const minutesOf = { widening: 60, full: 600 };

export async function freeSlots() {
  const open = [];
  try {
    for (const { testbeds, history } of labs) open.push(await openHalfBooked(testbeds, history));
    const searches = open.flatMap((lab) => Object.keys(minutesOf).map((window) => ({ lab, window })));
    const each = (measure) => async () => {
      const found = [];
      for (const { lab, window } of searches) found.push(await measure(lab, lab.searches[window]));
      return found;
    };
    await each(sql)();
    const { kept } = await pairs(rounds, each(http), each(sql));
    return rowsOf(searches, kept);
  } finally {
    for (const lab of open) await lab.close();
  }
}

/** A lab of the seed beside this file, one connection to it, and each search as its address and its statement. */
async function openHalfBooked(testbeds, history) {
  const seed = await readFile('bench/free-slots.seed.sql', 'utf8');
  const furnish = async (ownerUrl) => {
    const owner = new pg.Client(ownerUrl);
    await owner.connect();
    await owner.query(
      `SELECT set_config('bench.testbeds', $1, false), set_config('bench.density', '0.5', false),
      set_config('bench.history', $2, false)`,
      [String(testbeds), String(history)],
    );
    for (const statement of seed.split(/;\n/)) await owner.query(statement);
    await owner.end();
  };
  const lab = await openLab({ testbeds: 0, requests: 1, furnish });
  const client = new pg.Client(lab.appUrl);
  await client.connect();
  const [{ claims }] = (await lab.owner.query('SELECT count(*)::int AS claims FROM claim')).rows;
  const close = async () => {
    await client.end();
    await lab.close();
  };
  const searches = {};
  for (const [window, minutes] of Object.entries(minutesOf)) searches[window] = await search(lab, minutes);
  return { ...lab, close, client, testbeds, history, claims, searches };
}

async function search(lab, minutes) {
  const from = new Date();
  const until = new Date(from.getTime() + searchDays * 24 * 3_600_000);
  const asked = { from, until, minutes, limit: proposals };
  const path = `/api/v1/free-slots?from=${from.toISOString()}&until=${until.toISOString()}&minutes=${minutes}&limit=${proposals}`;
  return { path, statement: await captured(lab.appUrl, asked) };
}

/** The very statement that the program sends for this search, with its name and its values. */
async function captured(appUrl, asked) {
  const sent = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function keeping(...args) {
    sent.push(args[0]);
    return query.apply(this, args);
  };
  const dataSource = await new DataSource(dataSourceOptions(appUrl, schema, 1, 'capture')).initialize();
  const actor = { kind: 'anonymous', personId: null, memberships: [], language: 'nb', requestId: 'bench' };
  await new FreeSlotsQueries(new Transactions(dataSource, new Clock())).freeSlots(actor, asked);
  pg.Client.prototype.query = query;
  await dataSource.destroy();
  return sent.find(({ name }) => name === 'free-slots');
}

/** @returns p50 in ms, of one caller who is signed in */
async function http(lab, { path }) {
  const found = await runJson('bench/load.mjs', {
    url: lab.url,
    clients: 1,
    seconds,
    from: 0,
    kind: 'get',
    path,
    cookies,
  });
  if (Object.keys(found.statuses).join() !== '200')
    throw new Error(`not all were 200: ${JSON.stringify(found.statuses)}`);
  return found.p50;
}

/** @returns p50 in ms, of the bare statement on one connection */
async function sql(lab, { statement }) {
  const latencies = [];
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until || latencies.length < searchesMin) {
    const began = performance.now();
    await lab.client.query(statement);
    latencies.push(performance.now() - began);
  }
  return median(latencies);
}

function rowsOf(searches, kept) {
  const at = (testbeds, history, window) =>
    searches.findIndex(({ lab, window: w }) => lab.testbeds === testbeds && lab.history === history && w === window);
  const p50 = (side, n) => median(kept.map((pair) => pair[side][n]));
  for (const [n, { lab, window }] of searches.entries())
    console.log(
      `    ${lab.testbeds} testbeds, ${lab.claims} claims, ${window} window: HTTP ${p50('a', n).toFixed(1)} ms, SQL ${p50('b', n).toFixed(1)} ms`,
    );
  const overhead = (testbeds) => {
    const n = at(testbeds, 0, 'widening');
    return {
      what: `${testbeds} testbeds half booked: p50 of HTTP, of 1.5 × p50 of its SQL + 3 ms`,
      found: median(kept.map(({ a, b }) => a[n] / (1.5 * b[n] + 3))).toFixed(2),
      goal: '≤ 1',
    };
  };
  const growth = (what, from, to, sizes, goal) => ({
    what,
    found: median(kept.map(({ b }) => Math.log(b[to] / b[from]) / Math.log(sizes))).toFixed(2),
    goal,
  });
  const claimsOf = (n) => searches[n].lab.claims;
  const [young, old] = [at(100, 0, 'widening'), at(100, 1_000_000, 'widening')];
  return [
    ...[10, 100, 1000].map(overhead),
    growth(
      'growth of its SQL with testbeds, 10 to 1,000: exponent',
      at(10, 0, 'widening'),
      at(1000, 0, 'widening'),
      100,
      '≤ 0.5',
    ),
    growth('the same where all 30 days are looked at: exponent', at(10, 0, 'full'), at(1000, 0, 'full'), 100, '≤ 1.0'),
    growth('growth with 1,000,000 claims of the past: exponent', young, old, claimsOf(old) / claimsOf(young), '≤ 0.05'),
  ];
}
