import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { schema } from './data-source.js';
import { Refused } from './kernel/refusal.js';
import { inviteFirstManager } from './people/first-manager.js';
import { Clock } from './platform/clock.js';
import { readConfig, StartupError } from './platform/config.js';
import { dataSourceOptions, prepareDatabase } from './platform/database.js';
import { Transactions } from './platform/transactions.js';

/** `npm run first-manager -- kari@lab.example`: prints the link by which the lab's first manager comes in. */
async function run(argument: string | undefined): Promise<void> {
  const address = z.email().max(254).toLowerCase().safeParse(argument);
  if (!address.success)
    throw new StartupError('Give the manager’s e-mail address: npm run first-manager -- kari@lab.example');
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) {
    throw new StartupError(
      'Set DATABASE_URL first: the embedded database holds a lab for trying out, which has its managers.',
    );
  }
  const { appUrl } = await prepareDatabase(config, undefined, schema);
  const database = await new DataSource(
    dataSourceOptions(appUrl, schema, 2, 'smart-care-lab first manager'),
  ).initialize();
  try {
    const { url, expiresAt } = await inviteFirstManager(new Transactions(database, new Clock()), config, address.data);
    console.log(`The first manager, ${address.data}, comes in by this link until ${expiresAt.toISOString()}:\n${url}`);
  } finally {
    await database.destroy();
  }
}

try {
  await run(process.argv[2]);
} catch (error) {
  if (!(error instanceof StartupError || error instanceof Refused)) throw error;
  console.error(
    error instanceof Refused ? error.refusals.map((refusal) => refusal.text('en')).join(' ') : error.message,
  );
  process.exitCode = 1;
}
