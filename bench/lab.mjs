// A lab to measure: PostgreSQL with its safety on, the program as it is delivered, and ids that follow from numbers.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { bundledCatalogue } from '../dist/checklists/bundled-catalogue.js';
import { exampleIntakes } from '../dist/checklists/example-intakes.js';
import { schema } from '../dist/data-source.js';
import { sessionCookieName, signedSessionToken } from '../dist/people/session-cookie.js';
import { prepareDatabase } from '../dist/platform/database.js';
import { EmbeddedPostgres } from '../dist/platform/embedded-postgres.js';

export const organisationsCount = 8;
const secret = 'the secret of the bench, long enough for it';

/** `id('c', 7)`: the seventh thing of its kind. */
export const id = (kind, n) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** The same in SQL, of an expression. */
export const idSql = (kind, n) => `('${kind}0000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;

export const cookies = Array.from(
  { length: organisationsCount },
  (_, n) => `${sessionCookieName({ publicUrl: 'http://localhost' })}=${signedSessionToken(tokenOf(n), secret)}`,
);
function tokenOf(n) {
  return `benchsession${String(n).padStart(4, '0')}`;
}

/** The first hour that may be booked whatever the lead time; the n-th hour from it is a slot. */
export const firstHour = new Date(Math.ceil((Date.now() + 72 * 3_600_000) / 3_600_000) * 3_600_000);

export async function openLab({ testbeds = 100, requests = 60_000, stations = 1 } = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-bench-'));
  const { chmod } = await import('node:fs/promises');
  await chmod(folder, 0o755);
  const settings = { shared_buffers: '1GB', max_wal_size: '4GB', max_connections: '300' };
  const postgres = new EmbeddedPostgres({ folder: path.join(folder, 'postgres'), settings });
  const { url: ownerUrl } = await postgres.start();
  const config = { databaseUrl: ownerUrl, databaseOwnerUrl: undefined, databaseWorkerUrl: undefined, secret };
  const addresses = await prepareDatabase(config, undefined, schema);
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await seed(owner, { testbeds, requests, stations });
  const program = await startProgram(ownerUrl, folder);
  return {
    ...addresses,
    owner,
    url: program.url,
    programPid: program.pid,
    close: async () => {
      await program.stop();
      await owner.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function seed(owner, { testbeds, requests, stations }) {
  const { version, templates, ...questions } = bundledCatalogue();
  const content = { ...questions, templates: templates.map(({ key, version: of }) => ({ key, version: of })) };
  await owner.query(`INSERT INTO catalogue_version VALUES ($1, $2, now())`, [version, JSON.stringify(content)]);
  for (const [position, template] of templates.entries()) {
    await owner.query(`INSERT INTO template_version VALUES ($1, $2, $3, $4, now())`, [
      template.key,
      template.version,
      position,
      JSON.stringify(template),
    ]);
  }
  await owner.query(`ALTER TABLE lab_setting DROP CONSTRAINT lab_setting_holds_per_organisation_max_check`);
  await owner.query(`UPDATE lab_setting SET holds_per_organisation_max = 1000000`);
  await owner.query(`ALTER TABLE testbed DROP CONSTRAINT testbed_horizon_days_check`);
  const org = `generate_series(0, ${organisationsCount - 1}) AS n`;
  await owner.query(`
    ALTER TABLE organisation DROP CONSTRAINT organisation_number_valid;
    INSERT INTO organisation (id, kind, name, country, number) SELECT ${idSql('a', 'n')}, 'company', 'Bedrift ' || n, 'NO', lpad(n::text, 9, '2') FROM ${org};
    INSERT INTO person (id, name, email) SELECT ${idSql('b', 'n')}, 'Person ' || n, 'p' || n || '@bedrift.example' FROM ${org};
    INSERT INTO membership (organisation_id, person_id, role) SELECT ${idSql('a', 'n')}, ${idSql('b', 'n')}, 'administrator' FROM ${org};
    INSERT INTO auth."user" (id, name, email, "emailVerified") SELECT ${idSql('b', 'n')}, '', 'p' || n || '@bedrift.example', true FROM ${org};
    INSERT INTO auth.session ("userId", token, "expiresAt", "updatedAt") SELECT ${idSql('b', 'n')}, 'benchsession' || lpad(n::text, 4, '0'), now() + interval '12 hours', now() FROM ${org};
    INSERT INTO site (id, key, name_nb, name_en, address) VALUES ('${id('2', 0)}', 'bench', 'Laben', 'The lab', 'Testveien 1');
    INSERT INTO testbed (id, site_id, key, kind, name_nb, name_en, shortest_minutes, longest_minutes, grid_minutes, lead_hours, horizon_days, open_on_public_holidays)
      SELECT ${idSql('f', 'n')}, '${id('2', 0)}', 'bed-' || n, 'other', 'Testmiljø ' || n, 'Testbed ' || n, 60, 480, 60, 24, 100000, true FROM generate_series(0, ${testbeds - 1}) AS n;
    INSERT INTO resource (id, kind) SELECT ${idSql('1', 'n')}, 'station' FROM generate_series(0, ${testbeds * stations - 1}) AS n;
    INSERT INTO station (id, testbed_id, name) SELECT ${idSql('1', 'n')}, ${idSql('f', `n % ${testbeds}`)}, 'Plass ' || n FROM generate_series(0, ${testbeds * stations - 1}) AS n;
    INSERT INTO opening_hours (testbed_id, weekday, opens_at, closes_at) SELECT t.id, d, '00:00', '24:00' FROM testbed t, generate_series(1, 7) AS d;
    INSERT INTO folder (id, organisation_id) SELECT ${idSql('e', 'n')}, ${idSql('a', `n % ${organisationsCount}`)} FROM generate_series(0, ${requests - 1}) AS n;
    INSERT INTO checklist (id, organisation_id, folder_id, catalogue_version, intake) SELECT ${idSql('d', 'n')}, ${idSql('a', `n % ${organisationsCount}`)}, ${idSql('e', 'n')}, '${version}', '${JSON.stringify(exampleIntakes.benchTestOfElectronics)}' FROM generate_series(0, ${requests - 1}) AS n;
    INSERT INTO test_request (id, organisation_id, number, product_name, checklist_id, created_by, created_at)
      SELECT ${idSql('c', 'n')}, ${idSql('a', `n % ${organisationsCount}`)}, 'SCL-' || lpad(n::text, 6, '0'), 'Dørvakt', ${idSql('d', 'n')}, ${idSql('b', `n % ${organisationsCount}`)}, now() - n * interval '1 minute'
      FROM generate_series(0, ${requests - 1}) AS n;`);
  await owner.query('VACUUM ANALYZE');
}

/** The program as it is delivered, as a process of its own, serving HTTP only. */
async function startProgram(databaseUrl, folder) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['dist/main.js'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      APP_SECRET: secret,
      DATA_DIR: path.join(folder, 'data'),
      PROCESS: 'web',
      SMTP_URL: 'smtp://127.0.0.1:1',
      LOG_LEVEL: 'warn',
      PUBLIC_URL: `http://localhost:${port}`,
      DATABASE_CONNECTIONS_MAX: '40',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error('the program ended before it answered');
    const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (ready?.ok) break;
    if (performance.now() - began > 60_000) throw new Error('the program does not answer');
    await sleep(50);
  }
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
  return { url, pid: child.pid, stop };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Holds no longer count once they are confirmed: between rounds, so that each begins with the same work. Statistics too: the
 * program's plans were made when the tables were empty, pgbench's are new each time.
 */
export async function settle(owner) {
  await owner.query(`UPDATE booking SET status = 'confirmed', expires_at = NULL WHERE status = 'held'`);
  await owner.query('VACUUM ANALYZE booking, claim, audit_event, notice_inbox, idempotency_key');
}
