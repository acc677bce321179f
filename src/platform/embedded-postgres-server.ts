import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, environment } from './embedded-postgres-place.js';

/** Recovery after a crash replays some 1 GB of log at most before the server is ready. */
const readyMsMax = 180_000;
const fastStopMsMax = 30_000;
const immediateStopMsMax = 10_000;
const lastWordsMsMax = 1_000;
const keptLogLinesMax = 30;

/**
 * The shell becomes the server (`exec` keeps the process id) and leaves a watchdog behind, which reads from a pipe whose
 * other end only this program holds. The pipe ends when this program does, for whatever reason, and then the watchdog shuts
 * the server down; a line on it says that the server is gone already and its id may be another's. The watchdog is a
 * grandchild, since PostgreSQL takes the death of a child that it does not know for a crash.
 */
const watchedServer = '((read -r _ <&3 || kill -INT $$) >/dev/null 2>&1 &); exec "$@" 3<&-';

export interface ServerLaunch {
  readonly postgres: string;
  readonly data: string;
  readonly account: Account;
  readonly settings: Readonly<Record<string, string>>;
  /** A process id in PostgreSQL's lock file that is known to be no server of these data. */
  readonly stalePid: number | undefined;
  readonly log: (line: string) => void;
}

/** One run of PostgreSQL's server. */
export class PostgresServer {
  private readonly process: ChildProcess;
  private readonly ended: Promise<void>;
  private readonly ready: Promise<void>;
  private readonly saidAll: Promise<void>;
  private readonly lastLines: string[] = [];
  private state: 'starting' | 'running' | 'stopping' | 'ended' = 'starting';

  constructor({ postgres, data, account, settings, stalePid, log }: ServerLaunch) {
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    this.process = spawn('/bin/sh', ['-c', watchedServer, 'sh', postgres, '-D', data, ...args], {
      ...account,
      cwd: '/',
      // PostgreSQL takes the ids of its parent and, told by this, its grandparent in a lock file for left over.
      env: { ...environment, ...(stalePid && { PG_GRANDPARENT_PID: String(stalePid) }) },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      // A Ctrl-C in the terminal is meant for this program, which stops its server last.
      detached: true,
    });
    const heed = (line: string): void => {
      log(line);
      if (this.lastLines.push(line) > keptLogLinesMax) this.lastLines.shift();
    };
    const lines = createInterface({ input: this.process.stderr! });
    this.saidAll = new Promise((resolve) => lines.once('close', resolve));
    this.ready = new Promise((resolve) => {
      lines.on('line', (line) => {
        heed(line);
        if (!line.endsWith('database system is ready to accept connections')) return;
        if (this.state === 'starting') this.state = 'running';
        resolve();
      });
    });
    const watchdog = this.process.stdio[3] as Socket;
    watchdog.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      const end = (how: string): void => {
        if (this.state === 'running') heed(`PostgreSQL has ended by itself: ${how}`);
        this.state = 'ended';
        watchdog.end('ended\n');
        resolve();
      };
      this.process.once('error', (error) => end(error.message));
      this.process.once('exit', (code, signal) => end(signal ?? `exit code ${code}`));
    });
  }

  /** @returns nothing once the server takes connections, or what it logged when it ended or dallied instead. */
  async failure(): Promise<string | undefined> {
    await within(readyMsMax, Promise.race([this.ready, this.ended]));
    if (this.state === 'running') return undefined;
    await this.stop();
    await within(lastWordsMsMax, this.saidAll);
    return this.lastLines.join('\n');
  }

  /** Fast shutdown: connections end, data are flushed. If that takes too long, at once: the next start then recovers. */
  async stop(): Promise<void> {
    for (const [signal, msMax] of [
      ['SIGINT', fastStopMsMax],
      ['SIGQUIT', immediateStopMsMax],
    ] as const) {
      if (this.state === 'ended') return;
      this.state = 'stopping';
      this.process.kill(signal);
      if (await within(msMax, this.ended)) return;
    }
    throw new Error(`its process ${this.process.pid} does not stop`);
  }
}

/** Whether it comes to pass in that time. */
async function within(msMax: number, event: Promise<void>): Promise<boolean> {
  const cancel = new AbortController();
  const tooLate = sleep(msMax, false, { signal: cancel.signal }).catch(() => false);
  try {
    return await Promise.race([event.then(() => true), tooLate]);
  } finally {
    cancel.abort();
  }
}
