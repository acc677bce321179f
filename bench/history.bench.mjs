// The same program and database with a million bookings of the past, beside one with ten thousand, in turns.
import { seedHistory } from './history.seed.mjs';
import { confirmHolds, cookies, firstHour, id, managersCookie, openLab } from './lab.mjs';
import { median, pairs, runJson } from './measure.mjs';

const long = 1_000_000;
const short = 10_000;
const testbeds = 100;
const clients = 8;
const rounds = 5;
const secondsToBook = 3;
const secondsToRead = 1;

const dayMs = 24 * 3_600_000;
const span = (from, days) =>
  `from=${from.toISOString()}&until=${new Date(from.getTime() + days * dayMs).toISOString()}`;
/** Half of the testbeds are booked here. */
const busyFrom = new Date(firstHour.getTime() - 1.9 * dayMs);

const reads = [
  ['a company’s test requests', '/api/v1/test-requests?limit=50', cookies],
  ['a company’s bookings', '/api/v1/bookings?limit=50', cookies],
  ['all bookings, for the lab', '/api/v1/bookings?limit=50', [managersCookie]],
  ['what waits for the lab', '/api/v1/queue?limit=50', [managersCookie]],
  ['the audit log, for the lab', '/api/v1/audit-events?limit=50', [managersCookie]],
  ['the audit log, for a company', '/api/v1/audit-events?limit=50', cookies],
  ['a testbed’s calendar, six weeks', `/api/v1/testbeds/${id('f', 0)}/calendar?${span(busyFrom, 42)}`, cookies],
  ['free slots, 50 within 30 days', `/api/v1/free-slots?${span(busyFrom, 30)}&minutes=120&limit=50`, cookies],
];

export async function history() {
  const labs = [];
  try {
    for (const bookings of [long, short]) {
      const began = performance.now();
      const furnish = (ownerUrl) => seedHistory(ownerUrl, { bookings, testbeds });
      labs.push({ ...(await openLab({ testbeds, requests: 40_000, furnish })), next: 0 });
      console.log(`    ${bookings} bookings were seeded within ${Math.round((performance.now() - began) / 1000)} s`);
    }
    const rows = [];
    for (const [what, path, whose] of reads) rows.push(await compared(what, labs, (lab) => reading(lab, path, whose)));
    rows.push(await compared('booking', labs, booking));
    return rows;
  } finally {
    for (const lab of labs) await lab.close();
  }
}

async function compared(what, [longLab, shortLab], load) {
  for (const lab of [longLab, shortLab]) await load(lab);
  const { kept } = await pairs(
    rounds,
    () => load(longLab),
    () => load(shortLab),
  );
  for (const { a, b } of kept)
    console.log(
      `    ${what}: ${Math.round(a.rate)}/s p99 ${a.p99.toFixed(1)} ms | ${Math.round(b.rate)}/s p99 ${b.p99.toFixed(1)} ms`,
    );
  return {
    what: `${what}: rate beside 1,000,000 bookings of history, of that beside 10,000`,
    found: median(kept.map(({ a, b }) => a.rate / b.rate)).toFixed(2),
    goal: '≥ 0.9',
  };
}

async function reading(lab, path, whose) {
  const found = await runJson('bench/load.mjs', {
    url: lab.url,
    clients,
    seconds: secondsToRead,
    from: 0,
    kind: 'get',
    path,
    cookies: whose,
  });
  return answeredWith('200', found);
}

async function booking(lab) {
  const found = await runJson('bench/load.mjs', {
    url: lab.url,
    clients,
    seconds: secondsToBook,
    from: lab.next,
    kind: 'hold',
    testbeds,
    cookies,
    firstHour,
  });
  lab.next = found.next + 100;
  await confirmHolds(lab.owner);
  return answeredWith('201', found);
}

function answeredWith(status, found) {
  if (Object.keys(found.statuses).join() !== status)
    throw new Error(`not all were ${status}: ${JSON.stringify(found.statuses)}`);
  return found;
}
