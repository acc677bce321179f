import { randomBytes, randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { canEnter, EmbeddedPostgresError, type Place, run, unlessThere, withDraft } from './embedded-postgres-place.js';

/** A database cluster on disk: `FOLDER/cluster/data` and, readable for this program alone, `FOLDER/cluster/password`. */
interface Cluster {
  readonly data: string;
  readonly password: string;
}

/**
 * Opens the folder's cluster and makes it at the first start. @param sync whether a new one is flushed to disk at once.
 * @throws EmbeddedPostgresError when there is one that can't be used: an empty one in its stead would hide the old.
 */
export async function openCluster(folder: string, place: Place, initdb: string, sync: boolean): Promise<Cluster> {
  const cluster = path.join(folder, 'cluster');
  if (!(await fs.lstat(cluster).catch(() => undefined))) await makeCluster(cluster, place, initdb, sync);
  const home = await fs.realpath(cluster).catch(async () => {
    throw new EmbeddedPostgresError(
      `The database of ${folder} is gone from ${await fs.readlink(cluster)}: bring it back, or remove the link ${cluster} to begin with an empty one.`,
    );
  });
  if (place.account && !(await canEnter(path.join(home, 'data'), place.account))) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, and the account that it runs under (uid ${place.account.uid}) can't enter its database in ${home}: let others enter the folders above it (chmod o+x), or set DATABASE_URL.`,
    );
  }
  const password = await fs.readFile(path.join(home, 'password'), 'utf8');
  return { data: path.join(home, 'data'), password };
}

async function makeCluster(cluster: string, place: Place, initdb: string, sync: boolean): Promise<void> {
  const { account, base } = place;
  await withDraft(place, async (draft) => {
    const home = path.join(draft, 'cluster');
    const data = path.join(home, 'data');
    const password = path.join(home, 'password');
    await fs.mkdir(home);
    await fs.chmod(home, account ? 0o711 : 0o700);
    await fs.mkdir(data, { mode: 0o700 });
    await fs.writeFile(password, randomBytes(32).toString('base64url'), { mode: 0o600 });
    if (account) await Promise.all([data, password].map((name) => fs.chown(name, account.uid, account.gid)));

    // The same text order and case rules on every machine, which the system's own locales would not give.
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    // Every account of this machine can reach a loopback port: nobody gets in without the password.
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${password}`];
    await run(initdb, [`--pgdata=${data}`, ...locale, ...access, ...(sync ? [] : ['--no-sync'])], account);
    if (account) await fs.chown(password, 0, 0);

    if (path.dirname(cluster) === base) return fs.rename(home, cluster).catch(unlessThere);
    const elsewhere = path.join(base, `cluster-${randomUUID()}`);
    await fs.rename(home, elsewhere);
    await fs.symlink(elsewhere, cluster).catch(async (error: Error) => {
      unlessThere(error);
      await fs.rename(elsewhere, home);
    });
  });
}
