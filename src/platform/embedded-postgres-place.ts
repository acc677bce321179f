import { execFile } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from './config.js';

/** The embedded PostgreSQL can't be had: the message is one sentence that says why and what to do. */
export class EmbeddedPostgresError extends StartupError {
  override name = 'EmbeddedPostgresError';
}

/** The account that PostgreSQL's programs run under; undefined is the one that this program runs under. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** Where PostgreSQL may keep things, and under which account it runs. */
export interface Place {
  readonly account: Account;
  /** A folder that this program can write in and the account can enter. */
  readonly base: string;
}

/** PostgreSQL refuses to run as root, and initdb wants an account that has a name: this one every Linux has (“nobody”). */
const nobody = { uid: 65_534, gid: 65_534 };

/** Only what PostgreSQL needs: its processes must not carry the passwords that stand in this program's environment. */
export const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const runMsMax = 120_000;

/** Runs a program to its end under the account. @throws an Error with what it wrote on stderr. */
export async function run(program: string, args: string[], account: Account): Promise<void> {
  const options = { ...account, cwd: '/', env: environment, timeout: runMsMax };
  await promisify(execFile)(program, args, options).catch((error: Error & { stderr?: string }) => {
    throw new Error(error.stderr?.trim() || error.message, { cause: error });
  });
}

/**
 * Makes the database's folder and finds out where its parts can lie. PostgreSQL must be able to enter every parent folder
 * of what it uses. Where root runs this program from a closed folder (/root), that other account can't, and opening
 * somebody's folder is not ours to do: then `folderForRoot` is the base, and the folder gets a link to the database.
 */
export async function findPlace(folder: string, folderForRoot: string): Promise<Place> {
  await fs.mkdir(path.dirname(folder), { recursive: true });
  await fs.mkdir(folder, { mode: 0o700 }).catch(unlessThere);
  if (process.getuid?.() !== 0) return { account: undefined, base: folder };

  await fs.chmod(folder, 0o711);
  const database = path.join(folder, 'cluster', 'data');
  const account = await ownerOf(database);
  if (await canEnter(folder, account)) return { account, base: folder };

  await fs.mkdir(folderForRoot, { recursive: true });
  await fs.chmod(folderForRoot, 0o711);
  if (!(await canEnter(folderForRoot, account))) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, and the account that it runs under (uid ${account.uid}) can enter neither ${folder} nor ${folderForRoot}: move the program to a folder that others can enter, or set DATABASE_URL.`,
    );
  }
  return { account, base: folderForRoot };
}

/** A database that is there keeps its owner, so that root can also start what an ordinary user made. */
async function ownerOf(database: string): Promise<NonNullable<Account>> {
  const found = await fs.stat(database).catch(() => undefined);
  return found ? { uid: found.uid, gid: found.gid } : nobody;
}

export async function canEnter(folder: string, account: Account): Promise<boolean> {
  return run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], account).then(
    () => true,
    () => false,
  );
}

/**
 * Lends a fresh folder inside the base; what it makes counts once it is renamed out of it, so that nothing that was
 * interrupted half-way is ever taken for whole. Drafts of programs that died are removed.
 */
export async function withDraft<T>({ base, account }: Place, work: (draft: string) => Promise<T>): Promise<T> {
  for (const name of await fs.readdir(base)) {
    const pid = /^draft-(\d+)$/.exec(name)?.[1];
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid)))) await remove(path.join(base, name));
  }
  const draft = path.join(base, `draft-${process.pid}`);
  await fs.mkdir(draft);
  await fs.chmod(draft, account ? 0o711 : 0o700);
  try {
    return await work(draft);
  } finally {
    await remove(draft);
  }
}

/** Another program, or an earlier start, has done the same before us. */
export function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST' && error.code !== 'ENOTEMPTY') throw error;
}

/** Tries for some seconds, since a killed program's initdb goes on writing for about one. */
async function remove(folder: string): Promise<void> {
  await fs.rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Whether there is a process with this id that PostgreSQL, too, would take for alive. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
