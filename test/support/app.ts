import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import * as os from 'node:os';
import * as path from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import pg from 'pg';
import { createApp } from '../../src/create-app.js';
import { Clock } from '../../src/platform/clock.js';
import { type Config, readConfig } from '../../src/platform/config.js';
import { createTestDatabase, testSecret } from './database.js';

/** The program on a database of its own, listening on a free port of the loopback. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly clock: Clock;
  /** Sees everything; for preparing a world and for looking behind the curtain, never for what a user would do. */
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

export async function startTestApp(change: Partial<Config> = {}): Promise<TestApp> {
  const addresses = await createTestDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-app-'));
  const settings = readConfig({
    DATABASE_URL: addresses.appUrl,
    APP_SECRET: testSecret,
    DATA_DIR: folder,
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
  });
  const clock = new Clock();
  const app = await createApp({ ...settings, process: 'web', ...change }, addresses, clock);
  await app.listen(change.port ?? 0, '127.0.0.1');
  const owner = new pg.Pool({ connectionString: addresses.ownerUrl, max: 3 });
  return {
    app,
    url: await app.getUrl(),
    clock,
    owner,
    close: async () => {
      await app.close();
      await owner.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
