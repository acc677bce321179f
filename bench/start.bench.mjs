// From `npm start` to the first answer of /health/ready, its build included, with the demo lab there already on the
// embedded PostgreSQL; and the memory of the program's process, PostgreSQL apart.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { demoPassword, demoPeople } from '../dist/demo/demo-people.js';
import { StoryPerson } from '../dist/demo/story-teller.js';
import { median } from './measure.mjs';

const starts = 3;
const requests = 500;
const clients = 8;
const askEveryMs = 20;
const firstStartMsMax = 180_000;

export async function start() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-start-'));
  await chmod(folder, 0o755);
  try {
    const found = [];
    for (let n = 0; n <= starts; n += 1) {
      const program = await npmStart(folder);
      try {
        const afterStartMb = residentMb(program.pid);
        await use(program.url);
        found.push({ seconds: program.seconds, megabytes: Math.max(afterStartMb, residentMb(program.pid)) });
        const { seconds, megabytes } = found.at(-1);
        console.log(
          `    start ${n + 1}: ${seconds.toFixed(1)} s, ${afterStartMb} MB then, ${megabytes} MB at most after ${requests} requests`,
        );
      } finally {
        await program.stop();
      }
    }
    const again = found.slice(1);
    return [
      {
        what: 'second npm start to the first 200 of /health/ready, build and embedded PostgreSQL included, s',
        found: median(again.map(({ seconds }) => seconds)).toFixed(1),
        goal: '≤ 6',
      },
      {
        what: `resident memory after ${requests} requests (heap capped at 384 MB), PostgreSQL apart, MB`,
        found: median(again.map(({ megabytes }) => megabytes)),
        goal: '≤ 300',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `npm start` with nothing set but where: its data in the folder, a port of its own. */
async function npmStart(folder) {
  const port = await freePort();
  const began = performance.now();
  const npm = spawn('npm', ['start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), DATA_DIR: path.join(folder, 'data'), ...notSet },
  });
  const url = `http://localhost:${port}`;
  while (!(await isReady(url))) {
    if (npm.exitCode !== null) throw new Error('npm start ended before it answered');
    if (performance.now() - began > firstStartMsMax) throw new Error('npm start does not answer');
    await sleep(askEveryMs);
  }
  const seconds = (performance.now() - began) / 1000;
  const pid = programOf(npm.pid);
  const stop = async () => {
    process.kill(pid, 'SIGTERM');
    while (npm.exitCode === null || existsSync(`/proc/${pid}`)) await sleep(askEveryMs);
  };
  return { url, pid, seconds, stop };
}

/** What would lead the program to other servers than its own. */
const notSet = Object.fromEntries(
  ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_WORKER_URL', 'SMTP_URL', 'PUBLIC_URL', 'PROCESS', 'DEMO'].map(
    (name) => [name, ''],
  ),
);

const isReady = (url) =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/** The node process that npm's shell became, found among its descendants. */
function programOf(npmPid) {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return []; // It ended while we looked.
      }
    });
  const below = (pid) => processes.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  return below(npmPid).find(({ command }) => command.startsWith('node\0') && command.includes('dist/main.js')).pid;
}

function residentMb(pid) {
  return Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
}

/** A lab manager looks at everything there is to look at. */
async function use(url) {
  const { name, email } = demoPeople.find(({ memberships }) => memberships[0].role === 'lab-manager');
  const manager = new StoryPerson(name, email, url, url);
  await manager.ask('POST', '/api/auth/sign-in/password', { body: { email, password: demoPassword }, expect: [204] });
  const from = new Date(Date.now() + 7 * 86_400_000);
  const until = new Date(from.getTime() + 30 * 86_400_000);
  const pages = [
    '/api/v1/me',
    '/api/v1/queue',
    '/api/v1/bookings',
    '/api/v1/test-requests',
    '/api/v1/organisations',
    '/api/v1/emails',
    `/api/v1/free-slots?from=${from.toISOString()}&until=${until.toISOString()}&minutes=120`,
  ];
  const { items } = (await manager.ask('GET', '/api/v1/test-requests')).body;
  for (const { id } of items) pages.push(`/api/v1/test-requests/${id}/checklist`);
  let asked = 0;
  const client = async () => {
    while (asked < requests) await manager.ask('GET', pages[asked++ % pages.length], { expect: [200] });
  };
  await Promise.all(Array.from({ length: clients }, client));
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
