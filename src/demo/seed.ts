import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { type HappenedEvent, record } from '../audit/audit.store.js';
import { PublishedCatalogue } from '../checklists/published-catalogue.js';
import { worker } from '../kernel/actor.js';
import { Clock } from '../platform/clock.js';
import { StartupError } from '../platform/config.js';
import { type Tx, WorkerTransactions } from '../platform/transactions.js';
import { PublicHolidaysWorker } from '../testbeds/public-holidays.worker.js';
import { type DemoCast, onceKeyPrefix } from './demo-cast.js';
import { DemoClock } from './demo-clock.js';
import { membersWithAccounts } from './demo-members.js';
import { demoLabOpened, playHistory } from './play-history.js';
import { demoLabId } from './seed-members.js';
import { settleNotices } from './settle-notices.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    'demo-lab': `demo-lab.${'begun' | 'built'}`;
  }
}

/** What everything in the demo lab is drawn from. */
const seed = 'elg';
const whileAnotherBuildsMs = 500;

/**
 * Fills an empty database with the demo lab, and does nothing when that is there. A start that was interrupted is taken up
 * again by the next one. It must be awaited before the workers start: what is past is not to be mailed.
 * @throws StartupError when the database holds somebody's own lab
 */
export async function seedDemo(app: NestFastifyApplication): Promise<void> {
  const transactions = app.get(WorkerTransactions);
  while (!(await transactions.run(worker('demo-lab'), (tx) => buildAlone(app, tx)))) await sleep(whileAnotherBuildsMs);
}

/**
 * The transaction keeps other processes out and says at its end that all is there; everything else commits by itself.
 * @returns false when another process is at it
 */
async function buildAlone(app: NestFastifyApplication, tx: Tx): Promise<boolean> {
  await tx.query(
    `SELECT set_config('idle_in_transaction_session_timeout', '0', true), set_config('transaction_timeout', '0', true)`,
  );
  const [first] = await tx.query<{ is: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('demo-lab', 0)) AS is`,
  );
  if (!first!.is) return false;
  const [other] = await tx.query(`SELECT id FROM organisation WHERE is_lab AND id <> $1`, [demoLabId(seed)]);
  if (other)
    throw new StartupError(
      'This database holds a lab of its own: start without DEMO, or give the demo lab another one.',
    );
  if (!(await saidAt(tx, 'demo-lab.built'))) await build(app, tx);
  return true;
}

async function build(app: NestFastifyApplication, tx: Tx): Promise<void> {
  const clock = new DemoClock(app.get(Clock));
  const begunBefore = await saidAt(tx, 'demo-lab.begun');
  const now = begunBefore ?? clock.now();
  let organisations: DemoCast['organisations'];
  try {
    clock.goTo(demoLabOpened(now));
    // What a start does before the first request is answered; done here already, so that it has been done in the past.
    await app.get(PublishedCatalogue).onApplicationBootstrap();
    await app.get(PublicHolidaysWorker).onApplicationBootstrap();
    if (!begunBefore)
      await app.get(WorkerTransactions).run(worker('demo-lab'), (own) => say(own, 'demo-lab.begun', now));
    ({ organisations } = await playHistory(app, { clock, now, seed }));
  } finally {
    clock.giveBack();
  }
  await tx.query(`DELETE FROM idempotency_key WHERE starts_with(key, $1)`, [onceKeyPrefix]);
  await say(tx, 'demo-lab.built', now);
  await settleNotices(
    tx,
    membersWithAccounts.map((key) => organisations.get(key)!),
  );
}

function say(tx: Tx, type: 'demo-lab.begun' | 'demo-lab.built', now: Date): Promise<void> {
  const lab: Omit<HappenedEvent, 'type'> = {
    subjectType: 'organisation',
    subjectId: demoLabId(seed),
    organisationId: null,
  };
  return record(tx, { ...lab, type, data: { seed, now } });
}

/** As of when the lab was begun or built, if it was. */
async function saidAt(tx: Tx, type: string): Promise<Date | undefined> {
  const [event] = await tx.query<{ now: string }>(
    `SELECT data ->> 'now' AS now FROM audit_event WHERE subject_id = $1 AND type = $2 LIMIT 1`,
    [demoLabId(seed), type],
  );
  return event && new Date(event.now);
}
