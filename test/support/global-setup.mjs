// Runs before all specs, in plain Node: so it uses the build, which `npm test` makes first.
import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import pg from 'pg';
import { schema } from '../../dist/data-source.js';
import { prepareDatabase } from '../../dist/platform/database.js';
import { EmbeddedPostgres } from '../../dist/platform/embedded-postgres.js';

/** One PostgreSQL for the whole run, with a migrated template that each spec file copies. */
export default async function globalSetup() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-test-'));
  await chmod(folder, 0o755);
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' };
  const postgres = new EmbeddedPostgres({ folder: path.join(folder, 'postgres'), settings });
  globalThis.__stopPostgres = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const { url } = await postgres.start();
  const admin = new pg.Client(url);
  await admin.connect();
  await admin.query('CREATE DATABASE house_template');
  const template = new URL(url);
  template.pathname = '/house_template';
  await prepareDatabase({ secret: 'the secret of the tests, long enough' }, template.href, schema);
  await admin.query('ALTER DATABASE house_template IS_TEMPLATE true');
  await admin.end();
  process.env.TEST_POSTGRES_URL = url;
}
