import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import pg from 'pg';
import { createApp } from '../../src/create-app.js';
import { Clock } from '../../src/platform/clock.js';
import { type Config, readConfig } from '../../src/platform/config.js';
import { createTestDatabase, testSecret } from '../support/database.js';

export interface DemoApp {
  /** As the program has it when the demo lab is to be built: not started yet, so that no worker runs. */
  readonly app: NestFastifyApplication;
  readonly clock: Clock;
  /** Sees everything. */
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

/** @param now what the program's clock is to show */
export async function openDemoApp(now = new Date(), change: Partial<Config> = {}): Promise<DemoApp> {
  const addresses = await createTestDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-demo-'));
  const config = readConfig({
    DATABASE_URL: addresses.appUrl,
    APP_SECRET: testSecret,
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
  });
  const clock = new Clock();
  clock.pass(now.getTime() - Date.now());
  const app = await createApp({ ...config, ...change }, addresses, clock);
  const owner = new pg.Pool({ connectionString: addresses.ownerUrl, max: 3 });
  return {
    app,
    clock,
    owner,
    close: async () => {
      await app.close();
      await owner.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
