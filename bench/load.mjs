// The load, as a process of its own: closed-loop clients over kept-alive connections. Prints one line of JSON.
import net from 'node:net';

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
const { hostname, port } = new URL(url);
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

/** HTTP by hand on one kept-alive connection: the load must cost the machine as little as pgbench does. */
async function connect() {
  const socket = net.connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let answered;
  let received = Buffer.alloc(0);
  socket.on('data', (part) => {
    received = received.length === 0 ? part : Buffer.concat([received, part]);
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (received.length < end + 4 + length) return;
    received = received.subarray(end + 4 + length);
    answered(Number(head.slice(9, 12)));
  });
  return {
    ask: (method, target, body, headers) => {
      const lines = Object.entries({ host: `${hostname}:${port}`, ...headers }).map(
        ([name, value]) => `${name}: ${value}`,
      );
      return new Promise((resolve) => {
        answered = resolve;
        socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body ?? ''}`);
      });
    },
    close: () => socket.destroy(),
  };
}

async function client() {
  const { ask, close } = await connect();
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
  close();
}

const began = performance.now();
await Promise.all(Array.from({ length: clients }, client));
const took = (performance.now() - began) / 1000;
latencies.sort((a, b) => a - b);
const at = (part) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))];
console.log(
  JSON.stringify({ rate: latencies.length / took, p50: at(0.5), p99: at(0.99), max: latencies.at(-1), statuses, next }),
);
