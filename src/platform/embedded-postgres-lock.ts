import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError, isAlive } from './embedded-postgres-place.js';

/** A server whose program was killed begins to stop within milliseconds; one that still does not has a living program. */
const rivalMsMax = 3_000;

/** A stopping server flushes what it holds, which takes its time on a slow disk. */
const stoppingMsMax = 60_000;

const lookEveryMs = 25;

/** Names the program in its server's command line, which PostgreSQL keeps in `postmaster.opts`: see {@link programOf}. */
export const clusterNameOf = (pid: number): string => `smart_care_lab_${pid}`;

/**
 * Waits until no server runs on the data, which is at once unless the program before us was killed a moment ago.
 * @returns the process id in a lock file that was left behind, where there is one.
 * @throws EmbeddedPostgresError when another program's server runs on it and stays.
 */
export async function waitForEarlierServer(folder: string, data: string): Promise<number | undefined> {
  const begun = performance.now();
  for (;;) {
    const lock = await readLock(data);
    if (!lock || !(await isServerOf(data, lock.pid))) return lock?.pid;
    const waited = performance.now() - begun;
    if (lock.status === 'stopping' && waited > stoppingMsMax) {
      throw new EmbeddedPostgresError(
        `The earlier PostgreSQL on ${folder} (pid ${lock.pid}) has not ended after ${stoppingMsMax / 1000} seconds: wait until it has, and start again.`,
      );
    }
    if (lock.status !== 'stopping' && waited > rivalMsMax) {
      throw new EmbeddedPostgresError(
        `Another Smart Care Lab is already running on ${folder} (${await programOf(data)}its PostgreSQL is pid ${lock.pid}): stop it, or choose another DATA_DIR.`,
      );
    }
    await sleep(lookEveryMs);
  }
}

/** PostgreSQL's own lock file: the first line is the process id, the eighth says starting, ready or stopping. */
async function readLock(data: string): Promise<{ pid: number; status: string } | undefined> {
  const text = await fs.readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, status: lines[7]?.trim() ?? '' } : undefined;
}

/** After a crash the id may belong to some other process, or to a dead one that nobody has reaped. Linux can tell. */
async function isServerOf(data: string, pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return isAlive(pid);
  const command = await fs.readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(data);
}

async function programOf(data: string): Promise<string> {
  const options = await fs.readFile(path.join(data, 'postmaster.opts'), 'utf8').catch(() => '');
  const pid = new RegExp(clusterNameOf(0).replace('0', '(\\d+)')).exec(options)?.[1];
  return pid ? `pid ${pid}, ` : '';
}
