// The bare thing beside it: the statements of a hold, taken from the program as it runs, sent by pgbench.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { HoldsCommands } from '../dist/bookings/holds.commands.js';
import { schema } from '../dist/data-source.js';
import { Clock } from '../dist/platform/clock.js';
import { dataSourceOptions } from '../dist/platform/database.js';
import { Transactions } from '../dist/platform/transactions.js';
import { firstHour, id, idSql, organisationsCount } from './lab.mjs';

const program = ['/usr/lib/postgresql/15/bin/pgbench', 'pgbench'].find((name) => !spawnSync(name, ['--version']).error);

/** Runs one hold and keeps every statement that it sent, with its values. */
async function captureHold(appUrl, n, testbeds) {
  const sent = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function captured(...args) {
    const [asked] = args;
    sent.push(
      typeof asked === 'string'
        ? { text: asked, values: [] }
        : { text: asked.text, values: asked.values ?? [], name: asked.name },
    );
    return query.apply(this, args);
  };
  const dataSource = await new DataSource(dataSourceOptions(appUrl, schema, 2, 'capture')).initialize();
  const commands = new HoldsCommands(new Transactions(dataSource, new Clock()));
  sent.length = 0;
  const organisation = n % organisationsCount;
  const actor = {
    kind: 'person',
    personId: id('b', organisation),
    language: 'nb',
    requestId: 'bench',
    memberships: [{ organisationId: id('a', organisation), role: 'administrator', standing: 'active' }],
    idempotency: { key: `bench-${n}`, fingerprint: 'f'.repeat(64) },
  };
  const start = new Date(firstHour.getTime() + Math.floor(n / testbeds) * 3_600_000);
  const wanted = { testbedId: id('f', n % testbeds), start, end: new Date(start.getTime() + 3_600_000) };
  await commands.hold(actor, { testRequestId: id('c', n), ...wanted });
  pg.Client.prototype.query = query;
  const statements = [...sent];
  await dataSource.destroy();
  return { statements, actor, wanted };
}

/** pgbench's script of the captured statements, with everything that names the n-th hold made of the variable n. */
export async function holdScript(appUrl, n, testbeds) {
  const { statements, actor, wanted } = await captureHold(appUrl, n, testbeds);
  const start = `(timestamptz '${firstHour.toISOString()}' + (:n / ${testbeds}) * interval '1 hour')`;
  const end = `(${start} + interval '1 hour')`;
  const known = new Map([
    [id('c', n), idSql('c', ':n')],
    [id('f', n % testbeds), idSql('f', `:n % ${testbeds}`)],
    [id('1', n % testbeds), idSql('1', `:n % ${testbeds}`)],
    [id('a', n % organisationsCount), idSql('a', `:n % ${organisationsCount}`)],
    [id('b', n % organisationsCount), idSql('b', `:n % ${organisationsCount}`)],
    [`bench-${n}`, `('bench-' || :n)`],
    [`[${wanted.start.toISOString()},${wanted.end.toISOString()})`, `tstzrange(${start}, ${end})`],
  ]);
  let bookingId;
  const valueSql = (value) => {
    if (value === null || value === undefined) return 'NULL';
    if (value instanceof Date) return value.getTime() > Date.now() + 1000 ? `(now() + interval '48 hours')` : 'now()';
    if (known.has(value)) return known.get(value);
    if (value === bookingId) return idSql('9', ':n');
    // A colon before a word would be a variable of pgbench's.
    return `'${String(value)
      .replaceAll("'", "''")
      .replaceAll(/:(?=[a-z_])/gi, ': ')}'`;
  };
  const insertion = statements.find(({ name }) => name === 'hold-insert');
  bookingId = insertion.values[0];
  const lines = statements.flatMap(({ text, values }) => {
    if (text.startsWith('BEGIN; ')) {
      const settings = text
        .slice('BEGIN; '.length)
        .replace(actor.personId, `' || ${idSql('b', `:n % ${organisationsCount}`)} || '`)
        .replace(`{${id('a', n % organisationsCount)}}`, `{' || ${idSql('a', `:n % ${organisationsCount}`)} || '}`);
      return ['BEGIN', settings];
    }
    return [text.replaceAll(/\$(\d+)/g, (_, k) => valueSql(values[Number(k) - 1]))];
  });
  const session = `SELECT person_id, language, memberships FROM auth.session_actor('benchsession' || lpad((:n % ${organisationsCount})::text, 4, '0'), make_interval(mins => 60), make_interval(mins => 5))`;
  return [
    `\\set i :i + 1`,
    `\\set n :base + :i * :clients + :client_id`,
    ...[session, ...lines].map((line) => `${line.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ').trim()};`),
    '',
  ].join('\n');
}

/** @returns rate per second, and latencies in ms */
export async function pgbench({ appUrl, script, base, clients, seconds }) {
  if (!program) throw new Error('pgbench is missing: it is in Debian’s package postgresql-15');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pgbench-'));
  try {
    await writeFile(path.join(folder, 'script.sql'), script);
    const args = [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(clients),
      '-j',
      '2',
      '-T',
      String(seconds),
      '--log',
      '--log-prefix',
      path.join(folder, 'log'),
      '-D',
      'i=0',
      '-D',
      `base=${base}`,
      '-D',
      `clients=${clients}`,
      '-f',
      path.join(folder, 'script.sql'),
      appUrl,
    ];
    const out = await new Promise((resolve, reject) => {
      const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      let text = '';
      child.stdout.on('data', (part) => (text += part));
      child.stderr.on('data', (part) => (text += part));
      child.once('exit', (code) =>
        code === 0 && !/aborted|ERROR/.test(text) ? resolve(text) : reject(new Error(text.slice(0, 3000))),
      );
    });
    const latencies = [];
    for (const file of (await readdir(folder)).filter((name) => name.startsWith('log'))) {
      for (const line of (await readFile(path.join(folder, file), 'utf8')).trim().split('\n'))
        latencies.push(Number(line.split(' ')[2]) / 1000);
    }
    latencies.sort((a, b) => a - b);
    const at = (part) => latencies[Math.floor(latencies.length * part)];
    return {
      rate: Number(/tps = ([\d.]+)/.exec(out)[1]),
      p50: at(0.5),
      p99: at(0.99),
      next: base + latencies.length * 2 + clients * 2,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
