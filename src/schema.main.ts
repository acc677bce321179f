import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import pg from 'pg';
import { schema } from './data-source.js';
import { prepareDatabase } from './platform/database.js';
import { EmbeddedPostgres } from './platform/embedded-postgres.js';
import { describeSchema } from './platform/schema-description.js';

/** Runs every migration on an empty database and writes what came of it to src/schema.sql. */
const folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-schema-'));
const postgres = new EmbeddedPostgres({ folder: path.join(folder, 'postgres'), settings: { fsync: 'off' } });
try {
  const { url } = await postgres.start();
  const config = {
    databaseUrl: url,
    databaseOwnerUrl: undefined,
    databaseWorkerUrl: undefined,
    secret: 'nothing stays of it',
  };
  await prepareDatabase(config, url, schema);
  const client = new pg.Client(url);
  await client.connect();
  await writeFile('src/schema.sql', await describeSchema(client));
  await client.end();
  console.log('src/schema.sql is written.');
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
