import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../platform/free-port.js';
import { StoryFault } from './story-teller.js';

const startSecondsMax = 180;
const stopMsMax = 20_000;

/** A lab to play in. */
export interface StoryPlace {
  readonly url: string;
  leave(): Promise<void>;
}

/** Whether a lab answers at the address. */
export async function answers(url: string): Promise<boolean> {
  const signal = AbortSignal.timeout(5_000);
  const description = await fetch(`${url}/api/openapi.json`, { signal }).catch(() => undefined);
  if (!description?.ok) return false;
  const { info } = (await description.json().catch(() => ({}))) as { info?: { title?: string } };
  return info?.title === 'Smart Care Lab';
}

/** Starts a demo lab of its own on a free port, its data in a temporary folder that goes when the lab is left. */
export async function startOwnLab(): Promise<StoryPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'smart-care-story-'));
  const port = await freePort();
  const main = fileURLToPath(new URL('../main.js', import.meta.url));
  // An empty setting counts as none: the lab must not find its way to a database or a mail server that is somebody's.
  const none = {
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    DATABASE_WORKER_URL: '',
    SMTP_URL: '',
    FILES_URL: '',
    PUBLIC_URL: '',
    APP_SECRET: '',
  };
  const env = {
    ...process.env,
    ...none,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    PROCESS: 'all',
    LOG_LEVEL: 'error',
  };
  const lab = spawn(process.execPath, ['--enable-source-maps', main], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  lab.stderr.on('data', (piece: Buffer) => (complaint += piece.toString()));
  const leave = async () => {
    await stop(lab);
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    for (const deadline = Date.now() + startSecondsMax * 1000; !(await answers(url)); await sleep(300)) {
      if (lab.exitCode !== null) throw new StoryFault(`A lab of the story’s own could not start: ${complaint.trim()}`);
      if (Date.now() > deadline)
        throw new StoryFault(`A lab of the story’s own did not start within ${startSecondsMax} seconds.`);
    }
  } catch (error) {
    await leave();
    throw error;
  }
  return { url, leave };
}

async function stop(lab: ChildProcess): Promise<void> {
  if (lab.exitCode !== null || lab.signalCode !== null) return;
  const ended = once(lab, 'exit');
  lab.kill('SIGTERM');
  const late = sleep(stopMsMax, 'late', { ref: false });
  if ((await Promise.race([ended, late])) === 'late') lab.kill('SIGKILL');
}
