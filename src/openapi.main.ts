import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { createApp } from './create-app.js';
import { schema } from './data-source.js';
import { readConfig } from './platform/config.js';
import { prepareDatabase } from './platform/database.js';
import { EmbeddedPostgres } from './platform/embedded-postgres.js';
import { describeApi } from './platform/openapi.js';

/** Writes the API’s description to web/openapi.json, which the web client’s types are made of. */
const folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-openapi-'));
const postgres = new EmbeddedPostgres({ folder: path.join(folder, 'postgres'), settings: { fsync: 'off' } });
try {
  const { url } = await postgres.start();
  const config = { ...readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), process: 'web' as const };
  const app = await createApp(config, await prepareDatabase(config, url, schema));
  await app.init();
  await writeFile('web/openapi.json', `${JSON.stringify(describeApi(app, config.publicUrl), null, 2)}\n`);
  await app.close();
  console.log('web/openapi.json is written.');
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
