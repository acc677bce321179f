import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type DatabaseAddresses, makeLoginRoles, whilePreparing } from '../../src/platform/database-roles.js';

export const testSecret = 'the secret of the tests, long enough';

/** A migrated database of its own for one spec file, with the program's two roles. */
export async function createTestDatabase(): Promise<DatabaseAddresses> {
  const server = process.env.TEST_POSTGRES_URL!;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(server);
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE house_template STRATEGY FILE_COPY`);
  } finally {
    await admin.end();
  }
  const own = new URL(server);
  own.pathname = `/${name}`;
  return whilePreparing(own.href, (owner) => makeLoginRoles(owner, own.href, testSecret));
}
