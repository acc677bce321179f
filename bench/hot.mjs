// Everybody wants the same slot, and it is another one every 50 ms. Prints how often a slot was given, and how long anyone waited.
import http from 'node:http';

const { url, clients, seconds, from, act, cookies, firstHour, slotMs } = JSON.parse(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
const id = (letter, n) => `${letter}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const hour = (n) => new Date(Date.parse(firstHour) + n * 3_600_000).toISOString();
const origin = url.replace('127.0.0.1', 'localhost');

function ask(target, content, n, headers = {}) {
  const body = JSON.stringify(content);
  const options = {
    method: 'POST',
    agent,
    headers: {
      cookie: cookies[n % cookies.length],
      origin,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...headers,
    },
  };
  return new Promise((resolve, reject) => {
    const request = http.request(url + target, options, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(Buffer.concat(parts)) }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Far from the contested hours: where the movers' bookings begin. */
const farHour = 50_000;
let next = from;
const bookings = new Map();
if (act === 'move') {
  for (let n = 0; n < clients; n += 1) {
    const request = next++;
    const held = await ask(
      '/api/v1/bookings',
      { testRequestId: id('c', request), testbedId: id('f', 0), start: hour(farHour + n), end: hour(farHour + n + 1) },
      request,
    );
    bookings.set(n, { request, ...held.body });
  }
}

/** By slot, the bookings that were given it: a mover who asks again for what is theirs already is given it again. */
const given = new Map();
const statuses = {};
const latencies = [];
const began = performance.now();
const slotNow = () => Math.floor((performance.now() - began) / slotMs);

async function client(n) {
  let request = next++;
  while (performance.now() - began < seconds * 1000) {
    const slot = slotNow();
    const wanted = { testbedId: id('f', 0), start: hour(slot), end: hour(slot + 1) };
    const asked = performance.now();
    const mine = bookings.get(n);
    const answer =
      act === 'move'
        ? await ask(`/api/v1/bookings/${mine.id}/move`, wanted, mine.request, { 'if-match': `"${mine.version}"` })
        : await ask('/api/v1/bookings', { testRequestId: id('c', request), ...wanted }, request);
    latencies.push(performance.now() - asked);
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    if (answer.status === 201 || answer.status === 200) {
      given.set(slot, (given.get(slot) ?? new Set()).add(answer.body.id));
      if (act === 'move') bookings.set(n, { ...mine, version: answer.body.version });
      else request = next++;
    }
  }
}

await Promise.all(Array.from({ length: clients }, (_, n) => client(n)));
latencies.sort((a, b) => a - b);
const slots = slotNow();
const at = (part) => latencies[Math.floor(latencies.length * part)];
const notOnce = [...given.values()].filter(({ size }) => size !== 1).length;
console.log(
  JSON.stringify({
    slots,
    given: given.size,
    givenTwice: notOnce,
    statuses,
    rate: latencies.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    max: latencies.at(-1),
    next: next + clients,
  }),
);
