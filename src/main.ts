import 'reflect-metadata';
import * as path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';
import { schema } from './data-source.js';
import { type Config, readConfig, StartupError } from './platform/config.js';
import { prepareDatabase } from './platform/database.js';
import { EmbeddedPostgres } from './platform/embedded-postgres.js';
import { refuseTakenPort } from './platform/port.js';

/** The worker’s, the sign-in library’s, and those of whoever looks with a tool of their own. */
const otherConnectionsMax = 60;

/** What was started, in order; stopped in the opposite one. */
const started: { stop(): Promise<void> }[] = [];

async function stopAll(): Promise<void> {
  for (const part of started.toReversed()) await part.stop();
  started.length = 0;
}

async function startDatabase(config: Config): Promise<string | undefined> {
  if (config.databaseUrl) return undefined;
  const settings = { max_connections: String(config.databaseConnectionsMax + otherConnectionsMax) };
  const postgres = new EmbeddedPostgres({ folder: path.join(config.dataDir, 'postgres'), settings });
  started.push(postgres);
  const { url } = await postgres.start();
  return url;
}

async function startMail(config: Config): Promise<Config> {
  if (config.smtpUrl) return config;
  const { startMailCatcher } = await import('./demo/mail-catcher.js');
  const catcher = await startMailCatcher(path.join(config.dataDir, 'mailbox'));
  started.push(catcher);
  return { ...config, smtpUrl: catcher.url };
}

async function start(): Promise<NestFastifyApplication> {
  const given = readConfig(process.env);
  await refuseTakenPort(given.port, given.host);
  const addresses = await prepareDatabase(given, await startDatabase(given), schema);
  const config = await startMail(given);
  const app = await createApp(config, addresses);
  started.push({ stop: () => app.close() });
  if (config.demo && config.process !== 'worker') await (await import('./demo/seed.js')).seedDemo(app);
  await app.listen(config.port, config.host);
  const { welcome } = await import('./demo/welcome.js');
  console.log(await welcome(app, config));
  return app;
}

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void stopAll().then(() => process.exit(0));
  });
}

try {
  await start();
} catch (error) {
  if (error instanceof StartupError) console.error(error.message);
  else console.error(error);
  await stopAll().catch(() => undefined);
  process.exit(1);
}
