import { createHmac } from 'node:crypto';
import pg from 'pg';
import { StartupError } from './config.js';

/** The addresses that the program uses: the owner's to migrate and nothing else, the other two to work. */
export interface DatabaseAddresses {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
}

/** Group roles: migrations grant to them, the log-in roles belong to them. They own nothing. */
const groups = { app: 'smart_care_app', worker: 'smart_care_worker' } as const;

/** So that two programs that start at once prepare the database one after the other. */
const prepareLock = 7_202_611;

/** Runs `work` while no other program prepares the same database. */
export async function whilePreparing<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = await connect(ownerUrl);
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [prepareLock]);
    return await work(owner);
  } finally {
    await owner.end();
  }
}

export async function ensureGroupRoles(owner: pg.Client): Promise<void> {
  for (const name of Object.values(groups)) {
    const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    if (rowCount) continue;
    await owner.query(`CREATE ROLE ${name} NOLOGIN NOSUPERUSER NOBYPASSRLS`).catch((error: { code?: string }) => {
      if (error.code === '42501') throw new StartupError(cannotCreateRoles);
      if (error.code !== '42710' && error.code !== '23505') throw error;
    });
  }
}

const cannotCreateRoles =
  'The database role in DATABASE_URL may not create roles: give it CREATEROLE, or set up the roles yourself as docs/operations/database.md says.';

/**
 * With one address given, makes the program's two log-in roles from it. Their passwords follow from the program's secret,
 * so that every process comes to the same ones and none is stored.
 */
export async function makeLoginRoles(owner: pg.Client, ownerUrl: string, secret: string): Promise<DatabaseAddresses> {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const login = async (kind: keyof typeof groups): Promise<string> => {
    const name = `${database.slice(0, 50)}_${kind}`;
    const password = createHmac('sha256', secret).update(`${database}:${kind}`).digest('hex');
    const quoted = pg.escapeIdentifier(name);
    const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    try {
      if (!rowCount) await owner.query(`CREATE ROLE ${quoted} NOSUPERUSER NOBYPASSRLS IN ROLE ${groups[kind]}`);
      await owner.query(`ALTER ROLE ${quoted} LOGIN PASSWORD '${password}'`);
      await owner.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${quoted}`);
    } catch (error) {
      throw (error as { code?: string }).code === '42501' ? new StartupError(cannotCreateRoles) : error;
    }
    const url = new URL(ownerUrl);
    url.username = encodeURIComponent(name);
    url.password = password;
    return url.href;
  };
  return { ownerUrl, appUrl: await login('app'), workerUrl: await login('worker') };
}

/** Row-level security and the append-only log hold only for a role that owns nothing and can't bypass them. */
export async function refuseMightyRole(url: string, variable: string): Promise<void> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ name: string; mighty: boolean; owns: boolean }>(
      `SELECT r.rolname AS name, r.rolsuper OR r.rolbypassrls OR r.rolcreaterole AS mighty,
              EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                      WHERE pg_has_role(r.oid, c.relowner, 'MEMBER') AND n.nspname IN ('public', 'auth')) AS owns
       FROM pg_roles r WHERE r.rolname = current_user`,
    );
    const role = rows[0]!;
    if (role.mighty || role.owns) {
      throw new StartupError(
        `${variable} signs in as “${role.name}”, which ${role.owns ? 'owns tables' : 'can bypass row-level security'}: the program must run as a role that owns nothing (docs/operations/database.md).`,
      );
    }
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'smart-care-lab setup',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw unreachable(url, error as Error & { code?: string });
  }
}

/** One sentence on why there is no connection, with the address but never its password. */
function unreachable(url: string, { code, message }: Error & { code?: string }): StartupError {
  const { hostname, port, username, pathname } = new URL(url);
  const where = `${hostname}:${port || 5432}`;
  if (code === '28P01' || code === '28000')
    return new StartupError(`The database at ${where} does not accept the password of “${username}”.`);
  if (code === '3D000')
    return new StartupError(`The database at ${where} has no database “${pathname.slice(1)}”: create it first.`);
  return new StartupError(
    `The database at ${where} can’t be reached (${code ?? message}): is the address right and the server up?`,
  );
}
