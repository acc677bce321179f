import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ScriptedSmtp, type SmtpAct, type SmtpPoint } from '../support/scripted-smtp.js';
import type { LabAtWork } from './lab-at-work.js';

/**
 * Where the outbox's process is killed: when one of its sessions comes to a point, or after so many milliseconds. At
 * `body` the server may or may not have kept what it was handed.
 */
export type Kill = { readonly point: SmtpPoint; readonly andServer: SmtpAct } | { readonly afterMs: number };

export interface Losses {
  readonly kills: number;
  readonly letters: number;
  readonly lost: number;
  readonly twice: number;
  /** Copies that no kill between the server's keeping a message and our writing so down explains. */
  readonly twiceOutsideWindow: number;
  /** Those that the ledger shows as such: their sender died with them in hand. */
  readonly perhapsArrived: number;
}

/** Longer than a lease, so that the next process has not to wait for the dead one's. */
const aheadPerLifeMs = 61_000;
const lettersPerLife = 15;

/** Sends letters by one process after another, each of which is killed with -9 in its turn but the last. */
export async function outboxUnderFire(lab: LabAtWork, kills: readonly Kill[]): Promise<Losses> {
  const server = await new ScriptedSmtp().start();
  const letters: string[] = [];
  const explained = new Map<string, number>();
  try {
    for (const [life, kill] of kills.entries()) {
      const addresses = Array.from({ length: lettersPerLife }, (_, n) => `reader${life}-${n}@nordvik.example`);
      letters.push(...(await lab.oweLetters(addresses)));
      await oneLife(lab, server, life, kill);
      for (const id of await keptButNotWrittenDown(lab, server)) explained.set(id, (explained.get(id) ?? 0) + 1);
    }
    await lastLife(lab, server, kills.length);
  } finally {
    await server.stop();
  }
  const { rows } = await lab.owner.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM email WHERE ambiguous_count > 0`,
  );
  const copies = letters.map((id) => ({ id, copies: server.copiesOf(id) }));
  return {
    kills: kills.length,
    letters: letters.length,
    lost: copies.filter(({ copies }) => copies === 0).length,
    twice: copies.filter(({ copies }) => copies > 1).length,
    twiceOutsideWindow: copies.filter(({ id, copies }) => copies > 1 + (explained.get(id) ?? 0)).length,
    perhapsArrived: rows[0]!.count,
  };
}

/** Kept by the server, owed by our book: what was in the window when the process died. */
async function keptButNotWrittenDown(lab: LabAtWork, server: ScriptedSmtp): Promise<string[]> {
  const { rows } = await lab.owner.query<{ id: string }>(`SELECT message_id AS id FROM email WHERE status = 'owed'`);
  return rows.map(({ id }) => id).filter((id) => server.copiesOf(id) > 0);
}

async function oneLife(lab: LabAtWork, server: ScriptedSmtp, life: number, kill: Kill): Promise<void> {
  const child = await startOutbox(lab, server, life);
  const died = once(child, 'exit');
  if ('afterMs' in kill) await sleep(kill.afterMs);
  else {
    let reached: () => void = () => undefined;
    const there = new Promise<void>((resolve) => (reached = resolve));
    const turn = 1 + Math.floor(Math.random() * 5);
    let arrivals = 0;
    server.script = (point) => {
      if (point !== kill.point || ++arrivals !== turn) return 'go';
      child.kill('SIGKILL');
      reached();
      return kill.andServer;
    };
    await there;
  }
  child.kill('SIGKILL');
  await died;
  server.script = () => 'go';
}

async function lastLife(lab: LabAtWork, server: ScriptedSmtp, life: number): Promise<void> {
  const child = await startOutbox(lab, server, life);
  const died = once(child, 'exit');
  const owed = async () => (await lab.owner.query(`SELECT FROM email WHERE status = 'owed'`)).rowCount ?? 0;
  while ((await owed()) > 0) {
    child.send({ passMs: aheadPerLifeMs });
    await sleep(200);
  }
  child.kill('SIGTERM');
  await died;
}

async function startOutbox(lab: LabAtWork, server: ScriptedSmtp, life: number): Promise<ChildProcess> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    OUTBOX_DATABASE_URL: lab.workerUrl,
    OUTBOX_SMTP_URL: server.url,
    OUTBOX_AHEAD_MS: String((life + 1) * aheadPerLifeMs),
  };
  const child = fork(new URL('../support/outbox-process.mjs', import.meta.url), { env, execArgv: [] });
  await once(child, 'message');
  return child;
}
