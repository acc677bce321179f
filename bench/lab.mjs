// A lab to measure: PostgreSQL with its safety on, the program as it is delivered, and ids that follow from numbers.
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { bundledCatalogue } from '../dist/checklists/bundled-catalogue.js';
import { exampleIntakes } from '../dist/checklists/example-intakes.js';
import { schema } from '../dist/data-source.js';
import { sessionCookieName, signedSessionToken } from '../dist/people/session-cookie.js';
import { prepareDatabase } from '../dist/platform/database.js';
import { freePort } from '../dist/platform/free-port.js';
import { EmbeddedPostgres } from '../dist/platform/embedded-postgres.js';

export const organisationsCount = 8;
const secret = 'the secret of the bench, long enough for it';

/** `id('c', 7)`: the seventh thing of its kind. */
export const id = (kind, n) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** The same in SQL, of an expression. */
export const idSql = (kind, n) => `('${kind}0000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;

/** One for each company's administrator, and one for the lab's manager. */
export const cookies = Array.from({ length: organisationsCount }, (_, n) => cookieOf(n));
export const managersCookie = cookieOf(organisationsCount);
function cookieOf(n) {
  const token = `benchsession${String(n).padStart(4, '0')}`;
  return `${sessionCookieName({ publicUrl: 'http://localhost' })}=${signedSessionToken(token, secret)}`;
}

/** The lab itself, and its manager. */
const labsId = id('7', 0);
export const managersId = id('7', 1);

/** The first hour that may be booked whatever the lead time; the n-th hour from it is a slot. */
export const firstHour = new Date(Math.ceil((Date.now() + 72 * 3_600_000) / 3_600_000) * 3_600_000);

/** `furnish` may add to what is seeded, by the owner's address, before the program starts. Without testbeds there is no site. */
export async function openLab({
  testbeds = 100,
  requests = 60_000,
  stations = 1,
  furnish = async () => undefined,
} = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-bench-'));
  await chmod(folder, 0o755);
  const settings = { shared_buffers: '1GB', max_wal_size: '4GB', max_connections: '300' };
  const postgres = new EmbeddedPostgres({ folder: path.join(folder, 'postgres'), settings });
  const { url: ownerUrl } = await postgres.start();
  const config = { databaseUrl: ownerUrl, databaseOwnerUrl: undefined, databaseWorkerUrl: undefined, secret };
  const addresses = await prepareDatabase(config, undefined, schema);
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await seedPeople(owner);
  if (testbeds > 0) await seedTestbeds(owner, testbeds, stations);
  await seedRequests(owner, requests);
  await furnish(ownerUrl);
  await analyseFilled(owner);
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

async function seedPeople(owner) {
  await owner.query(`ALTER TABLE lab_setting DROP CONSTRAINT lab_setting_holds_per_organisation_max_check`);
  await owner.query(`UPDATE lab_setting SET holds_per_organisation_max = 1000000`);
  await owner.query(`ALTER TABLE organisation DROP CONSTRAINT organisation_number_valid`);
  await seedCompanies(owner, 0, organisationsCount);
  await owner.query(`
    INSERT INTO organisation (id, kind, name, country) VALUES ('${labsId}', 'lab', 'Laben', 'NO');
    INSERT INTO person (id, name, email) VALUES ('${managersId}', 'Leder', 'leder@lab.example');
    INSERT INTO membership (organisation_id, person_id, role) VALUES ('${labsId}', '${managersId}', 'lab-manager');
    INSERT INTO auth."user" (id, name, email, "emailVerified") SELECT id, '', email, true FROM person;
    INSERT INTO auth.session ("userId", token, "expiresAt", "updatedAt")
      SELECT id, 'benchsession' || lpad((row_number() OVER (ORDER BY id = '${managersId}', id) - 1)::text, 4, '0'), now() + interval '12 hours', now() FROM person`);
}

/** Companies from one number up to another, each with its administrator. */
export async function seedCompanies(owner, from, until) {
  const company = `generate_series(${from}, ${until - 1}) AS n`;
  await owner.query(`
    INSERT INTO organisation (id, kind, name, country, number) SELECT ${idSql('a', 'n')}, 'company', 'Bedrift ' || n, 'NO', (900000000 + n)::text FROM ${company};
    INSERT INTO person (id, name, email) SELECT ${idSql('b', 'n')}, 'Person ' || n, 'p' || n || '@bedrift.example' FROM ${company};
    INSERT INTO membership (organisation_id, person_id, role) SELECT ${idSql('a', 'n')}, ${idSql('b', 'n')}, 'administrator' FROM ${company}`);
}

/** Open day and night, each with as many stations, to be booked by the hour as far ahead as it takes. */
async function seedTestbeds(owner, testbeds, stations) {
  const station = `generate_series(0, ${testbeds * stations - 1}) AS n`;
  await owner.query(`
    ALTER TABLE testbed DROP CONSTRAINT testbed_horizon_days_check;
    INSERT INTO site (id, key, name_nb, name_en, address) VALUES ('${id('2', 0)}', 'bench', 'Laben', 'The lab', 'Testveien 1');
    INSERT INTO testbed (id, site_id, key, kind, name_nb, name_en, shortest_minutes, longest_minutes, grid_minutes, lead_hours, horizon_days, open_on_public_holidays)
      SELECT ${idSql('f', 'n')}, '${id('2', 0)}', 'bed-' || n, 'other', 'Testmiljø ' || n, 'Testbed ' || n, 60, 480, 60, 24, 100000, true FROM generate_series(0, ${testbeds - 1}) AS n;
    INSERT INTO resource (id, kind) SELECT ${idSql('1', 'n')}, 'station' FROM ${station};
    INSERT INTO station (id, testbed_id, name) SELECT ${idSql('1', 'n')}, ${idSql('f', `n % ${testbeds}`)}, 'Plass ' || n FROM ${station};
    INSERT INTO opening_hours (testbed_id, weekday, opens_at, closes_at) SELECT t.id, d, '00:00', '24:00' FROM testbed t, generate_series(1, 7) AS d;`);
}

/** Drafts with their checklists, each organisation's in turn. */
async function seedRequests(owner, requests) {
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
  const request = `generate_series(0, ${requests - 1}) AS n`;
  const organisation = idSql('a', `n % ${organisationsCount}`);
  await owner.query(`
    INSERT INTO folder (id, organisation_id) SELECT ${idSql('e', 'n')}, ${organisation} FROM ${request};
    INSERT INTO checklist (id, organisation_id, folder_id, catalogue_version, intake) SELECT ${idSql('d', 'n')}, ${organisation}, ${idSql('e', 'n')}, '${version}', '${JSON.stringify(exampleIntakes.benchTestOfElectronics)}' FROM ${request};
    INSERT INTO test_request (id, organisation_id, number, product_name, checklist_id, created_by, created_at)
      SELECT ${idSql('c', 'n')}, ${organisation}, 'SCL-' || lpad(n::text, 6, '0'), 'Dørvakt', ${idSql('d', 'n')}, ${idSql('b', `n % ${organisationsCount}`)}, now() - n * interval '1 minute' FROM ${request};`);
}

/**
 * As PostgreSQL does it by itself in time. Tables that are empty are left alone, as it leaves them: one that was vacuumed
 * while it was empty is taken for empty, and read from end to end, until it is analysed again.
 */
async function analyseFilled(owner) {
  const { rows } = await owner.query(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'auth'::regnamespace) AND pg_relation_size(oid) > 0`,
  );
  await owner.query(`VACUUM ANALYZE ${rows.map(({ name }) => name).join(', ')}`);
  await owner.query('CHECKPOINT');
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

/** Holds no longer count once they are confirmed: between rounds, so that each begins with the same work. */
export async function confirmHolds(owner) {
  await owner.query(`UPDATE booking SET status = 'confirmed', expires_at = NULL WHERE status = 'held'`);
}

/** Statistics too: the program's plans live as long as its connections, pgbench's are new each time. */
export async function settle(owner) {
  await confirmHolds(owner);
  await owner.query('VACUUM ANALYZE booking, claim, audit_event, notice_inbox, idempotency_key');
}
