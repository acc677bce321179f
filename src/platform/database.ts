import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from './config.js';
import {
  type DatabaseAddresses,
  ensureGroupRoles,
  makeLoginRoles,
  refuseMightyRole,
  whilePreparing,
} from './database-roles.js';

/** What the house brings to the database: its entities and its migrations. */
export type Schema = Pick<DataSourceOptions, 'entities' | 'migrations'>;

const connectWaitMs = 2_000;
const statementMaxMs = 15_000;
const lockWaitMaxMs = 5_000;
const idleInTransactionMaxMs = 20_000;
/** The log is sealed behind the slowest transaction (audit/audit-seal.store.ts). */
const transactionMaxMs = 120_000;

export function dataSourceOptions(
  url: string,
  schema: Schema,
  connectionsMax: number,
  name: string,
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    ...schema,
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    poolSize: connectionsMax,
    applicationName: name,
    logging: false,
    extra: {
      // Statements that are asked for without waiting for one another travel together.
      pipeline: true,
      connectionTimeoutMillis: connectWaitMs,
      statement_timeout: statementMaxMs,
      lock_timeout: lockWaitMaxMs,
      idle_in_transaction_session_timeout: idleInTransactionMaxMs,
      options: `-c transaction_timeout=${transactionMaxMs}`,
    },
  };
}

/**
 * Brings the database to the program's version and finds the roles to work with. Two programs that start at once take
 * turns. @throws StartupError with one sentence when the database can't be used.
 */
export async function prepareDatabase(
  config: Pick<Config, 'databaseOwnerUrl' | 'databaseUrl' | 'databaseWorkerUrl' | 'secret'>,
  embeddedUrl: string | undefined,
  schema: Schema,
): Promise<DatabaseAddresses> {
  const ownerUrl = config.databaseOwnerUrl ?? config.databaseUrl ?? embeddedUrl;
  if (ownerUrl === undefined) throw new Error('there is neither an embedded nor a given database');
  const addresses = await whilePreparing(ownerUrl, async (owner) => {
    await ensureGroupRoles(owner);
    await migrate(ownerUrl, schema);
    return config.databaseOwnerUrl
      ? { ownerUrl, appUrl: config.databaseUrl!, workerUrl: config.databaseWorkerUrl! }
      : makeLoginRoles(owner, ownerUrl, config.secret);
  });
  await refuseMightyRole(addresses.appUrl, 'DATABASE_URL');
  await refuseMightyRole(addresses.workerUrl, 'DATABASE_WORKER_URL');
  return addresses;
}

async function migrate(ownerUrl: string, schema: Schema): Promise<void> {
  const options = dataSourceOptions(ownerUrl, schema, 2, 'smart-care-lab migrations');
  const dataSource = await new DataSource({ ...options, extra: {} } as DataSourceOptions).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
