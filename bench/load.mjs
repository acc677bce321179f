// The load, as a process of its own: closed-loop clients over kept-alive connections. Prints one line of JSON.
import http from 'node:http';

const {
  url,
  clients,
  seconds,
  from,
  kind,
  testbeds,
  cookies,
  firstHour,
  step = 1,
  path: listPath,
} = JSON.parse(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
const id = (letter, n) => `${letter}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const hour = (n) => new Date(Date.parse(firstHour) + n * 3_600_000).toISOString();
let next = from;
const until = performance.now() + seconds * 1000;
const latencies = [];
const statuses = {};

const shapes = {
  /** Each its own slot, spread over the testbeds. */
  hold: (n) => [
    'POST',
    '/api/v1/bookings',
    {
      testRequestId: id('c', n),
      testbedId: id('f', n % testbeds),
      start: hour(Math.floor(n / testbeds)),
      end: hour(Math.floor(n / testbeds) + 1),
    },
  ],
  /** Each its own slot, all on one testbed. */
  'hold-one-testbed': (n) => [
    'POST',
    '/api/v1/bookings',
    { testRequestId: id('c', n), testbedId: id('f', 0), start: hour(n), end: hour(n + 1) },
  ],
  get: () => ['GET', listPath, undefined],
};

function ask(method, target, body, headers) {
  return new Promise((resolve, reject) => {
    const request = http.request(url + target, { method, agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function client() {
  while (performance.now() < until) {
    const n = next;
    next += step;
    const [method, target, content] = shapes[kind](n);
    const body = content === undefined ? undefined : JSON.stringify(content);
    const began = performance.now();
    const status = await ask(method, target, body, {
      cookie: cookies[n % cookies.length],
      ...(body
        ? {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            origin: url.replace('127.0.0.1', 'localhost'),
            'idempotency-key': `bench-${n}`,
          }
        : {}),
    });
    latencies.push(performance.now() - began);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
}

const began = performance.now();
await Promise.all(Array.from({ length: clients }, client));
const took = (performance.now() - began) / 1000;
latencies.sort((a, b) => a - b);
const at = (part) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))];
console.log(
  JSON.stringify({ rate: latencies.length / took, p50: at(0.5), p99: at(0.99), max: latencies.at(-1), statuses, next }),
);
