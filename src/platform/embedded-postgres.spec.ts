import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { transformFile } from '@swc/core';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import { createServer } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgres } from './embedded-postgres.js';

const asRoot = process.getuid?.() === 0;
const settings = { fsync: 'off' };

/** Holds all that the tests make; others may enter it, since as root PostgreSQL runs under another account. */
let scratch: string;
/** This program as JavaScript, to run it in a process of its own that can be killed. */
let program: string;
const servers: EmbeddedPostgres[] = [];
const processes: ChildProcess[] = [];

beforeAll(async () => {
  scratch = await fs.mkdtemp(path.join(os.tmpdir(), 'embedded-postgres-'));
  await fs.chmod(scratch, 0o755);
  program = await compiledProgram(path.join(scratch, 'program'));
});

afterEach(async () => {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

afterAll(async () => {
  await fs.rm(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('from one start to the next', () => {
  test('the first start makes a database and the second finds what was written', async () => {
    const first = await start('kept');
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS n');
    await first.server.stop();
    const second = await start('kept');
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });

  test('text, time and access are the same on every machine', async () => {
    const { url, folder } = await start('kept');
    expect(
      await ask(
        url,
        `SELECT current_setting('TimeZone') AS zone, current_setting('listen_addresses') AS listens,
                current_setting('unix_socket_directories') AS sockets, current_setting('data_checksums') AS checksums,
                pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale,
                lower('BLÅBÆRØL') AS lower FROM pg_database WHERE datname = current_database()`,
      ),
    ).toEqual([
      {
        zone: 'UTC',
        listens: '127.0.0.1',
        sockets: '',
        checksums: 'on',
        encoding: 'UTF8',
        provider: 'b',
        locale: 'C.UTF-8',
        lower: 'blåbærøl',
      },
    ]);
    const { mode } = await fs.stat(path.join(folder, 'cluster', 'password'));
    expect(mode & 0o777).toBe(0o600);
  });

  test('nobody gets in without the password', async () => {
    const url = new URL((await start('kept')).url);
    url.password = 'wrong';
    await expect(ask(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('stopping does not wait for connections that are open', async () => {
    const { server, url } = await start('kept');
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    await client.connect();
    const begun = performance.now();
    await server.stop();
    expect(performance.now() - begun).toBeLessThan(10_000);
    await client.end().catch(() => undefined);
  });
});

describe('killed with -9', () => {
  test('the program: its server shuts down tidily, and a start right after succeeds with all that was committed', async () => {
    const { child, url } = await startProgram('killed');
    await ask(url, 'CREATE TABLE notes (n int)');
    await ask(url, 'INSERT INTO notes VALUES (1)');
    child.kill('SIGKILL');
    const next = await start('killed');
    expect(await ask(next.url, 'SELECT n FROM notes')).toEqual([{ n: 1 }]);
    expect(next.log.join('\n')).toContain('database system was shut down at');
  });

  test('the program while its server is busy', async () => {
    const { child, url } = await startProgram('killed');
    const asleep = expect(ask(url, 'SELECT pg_sleep(600)')).rejects.toThrow('terminating connection');
    await until(async () => (await ask(url, `SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'`)).length > 0);
    child.kill('SIGKILL');
    const next = await start('killed');
    expect(await ask(next.url, 'SELECT n FROM notes')).toEqual([{ n: 1 }]);
    await asleep;
  });

  test('the program and the server: what was committed is recovered', async () => {
    const { child, url, folder } = await startProgram('killed', {});
    await ask(url, 'INSERT INTO notes VALUES (2)');
    const postmaster = await postmasterOf(folder);
    child.kill('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    const next = await start('killed');
    expect(await ask(next.url, 'SELECT n FROM notes ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
    expect(next.log.join('\n')).toContain('was not properly shut down');
  });

  test('the server alone: the program learns of it, and starts it again', async () => {
    const { server, folder, log } = await start('killed');
    process.kill(await postmasterOf(folder), 'SIGKILL');
    await until(() => Promise.resolve(log.includes('PostgreSQL has ended by itself: SIGKILL')));
    const { url } = await server.start();
    expect(await ask(url, 'SELECT count(*)::int AS notes FROM notes')).toEqual([{ notes: 2 }]);
  });

  test('the program in the middle of making its database: the next start makes it', async () => {
    const folder = path.join(scratch, 'half');
    const child = runProgram(folder, settings);
    const halfMade = async (): Promise<boolean> => {
      const draft = (await fs.readdir(folder).catch((): string[] => [])).find((name) => name.startsWith('draft-'));
      const files = await fs.readdir(path.join(folder, draft ?? '', 'cluster', 'data')).catch((): string[] => []);
      return draft !== undefined && files.includes('base');
    };
    await until(halfMade);
    child.kill('SIGKILL');
    expect(await fs.readdir(folder)).not.toContain('cluster');
    const { url } = await start('half');
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await fs.readdir(folder)).toEqual(['cluster']);
  });
});

describe('what it refuses in one sentence', () => {
  test('a second program on the same database, which leaves the first in peace', async () => {
    const { child, url, folder } = await startProgram('shared');
    const begun = performance.now();
    await expect(start('shared')).rejects.toMatchObject({
      name: 'EmbeddedPostgresError',
      message: `Another Smart Care Lab is already running on ${folder} (pid ${child.pid}, its PostgreSQL is pid ${await postmasterOf(folder)}): stop it, or choose another DATA_DIR.`,
    });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('but not a lock file whose process id now belongs to something else', async () => {
    const { server, folder } = await start('shared');
    const lock = path.join(folder, 'cluster', 'data', 'postmaster.pid');
    const left = await fs.readFile(lock, 'utf8');
    const { uid, gid } = await fs.stat(lock);
    await server.stop();
    const other = spawn('sleep', ['600'], asRoot ? { uid, gid } : {});
    processes.push(other);
    await fs.writeFile(lock, left.replace(/^\d+/, String(other.pid)), { mode: 0o600 });
    await fs.chown(lock, uid, gid);
    const { url } = await start('shared');
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('a port that is taken', async () => {
    const rival = createServer().listen(0, '127.0.0.1');
    await once(rival, 'listening');
    const { port } = rival.address() as { port: number };
    await expect(start('shared', { port })).rejects.toMatchObject({
      name: 'EmbeddedPostgresError',
      message: expect.stringContaining(`port ${port} of 127.0.0.1 is taken by another program`),
    });
    rival.close();
    const { url } = await start('shared', { port });
    expect(new URL(url).port).toBe(String(port));
  });

  test('a folder that can’t be made', async () => {
    await fs.writeFile(path.join(scratch, 'file'), '');
    await expect(start('file/postgres')).rejects.toMatchObject({
      name: 'EmbeddedPostgresError',
      message: expect.stringContaining('set DATABASE_URL'),
    });
  });
});

(asRoot ? describe : describe.skip)('run by root from a folder that others can’t enter', () => {
  const closed = 'closed/.data/postgres';

  test('the database lies elsewhere, the folder says where, and the next start finds it', async () => {
    await fs.mkdir(path.join(scratch, 'closed'), { mode: 0o700 });
    const first = await start(closed);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS n');
    await first.server.stop();
    const home = await fs.readlink(path.join(first.folder, 'cluster'));
    expect(path.dirname(home)).toBe(path.join(scratch, 'for-root'));
    expect(first.log[0]).toBe(`The database of ${first.folder} lies in ${home}/data`);
    const second = await start(closed);
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });

  test('a database that has gone from there is not replaced by an empty one', async () => {
    const home = await fs.readlink(path.join(scratch, closed, 'cluster'));
    await fs.rename(home, `${home}.away`);
    await expect(start(closed)).rejects.toThrow(`is gone from ${home}: bring it back`);
  });

  test('nor is one that PostgreSQL could reach before', async () => {
    await (await start('was-open/postgres')).server.stop();
    await fs.chmod(path.join(scratch, 'was-open'), 0o700);
    await expect(start('was-open/postgres')).rejects.toThrow(/can't enter its database in .*: let others enter/);
  });
});

interface Started {
  readonly server: EmbeddedPostgres;
  readonly url: string;
  readonly folder: string;
  readonly log: string[];
}

async function start(name: string, options: { port?: number } = {}): Promise<Started> {
  const folder = path.join(scratch, name);
  const log: string[] = [];
  const folderForRoot = path.join(scratch, 'for-root');
  const server = new EmbeddedPostgres({ folder, settings, folderForRoot, log: (line) => log.push(line), ...options });
  servers.push(server);
  return { server, ...(await server.start()), folder, log };
}

async function startProgram(
  name: string,
  given: Record<string, string> = settings,
): Promise<Omit<Started, 'server' | 'log'> & { child: ChildProcess }> {
  const folder = path.join(scratch, name);
  const child = runProgram(folder, given);
  const [said] = (await once(child.stdout!, 'data')) as [Buffer];
  return { child, folder, url: said.toString().trim() };
}

function runProgram(folder: string, given: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [program, folder, JSON.stringify(given)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  processes.push(child);
  return child;
}

/** Compiles what stands beside this file, with a main program that starts a database, says its address and ends with us. */
async function compiledProgram(folder: string): Promise<string> {
  await fs.mkdir(folder);
  await fs.symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  await fs.writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of await fs.readdir(import.meta.dirname)) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const { code } = await transformFile(path.join(import.meta.dirname, name), { sourceMaps: false });
    await fs.writeFile(path.join(folder, name.replace(/ts$/, 'js')), code);
  }
  const main = path.join(folder, 'main.js');
  await fs.writeFile(
    main,
    `import { EmbeddedPostgres } from './embedded-postgres.js';
     process.stdin.resume().on('end', () => process.exit());
     const [folder, settings] = process.argv.slice(2);
     const { url } = await new EmbeddedPostgres({ folder, settings: JSON.parse(settings) }).start();
     console.log(url);`,
  );
  return main;
}

async function postmasterOf(folder: string): Promise<number> {
  const lock = await fs.readFile(path.join(folder, 'cluster', 'data', 'postmaster.pid'), 'utf8');
  return Number.parseInt(lock, 10);
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 1_000; look++) {
    if (await condition()) return;
    await sleep(10);
  }
  throw new Error('it did not come to pass in ten seconds');
}
