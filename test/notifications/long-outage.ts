import { jest } from '@jest/globals';
import { addHours, type Period } from '../../src/kernel/period.js';
import { MailSender } from '../../src/notifications/mail-sender.js';
import { ScriptedSmtp, type SmtpScript } from '../support/scripted-smtp.js';
import { type Case, LabAtWork, type PostOffice } from './lab-at-work.js';
import { decoded } from './mail-parts.js';

/** A way in which a mail server can be down; without a script nobody listens at its port. */
export interface Outage {
  readonly way: string;
  readonly script?: SmtpScript;
}

export interface OutageFound {
  readonly lost: number;
  readonly givenUp: number;
  /** More copies than times that the server kept an e-mail and lost its answer. */
  readonly twiceUnexplained: number;
  readonly attemptsMax: number;
  readonly probes: number;
  readonly probeGapSecondsMin: number;
  readonly sequencesThatFell: number;
  readonly backlogSeconds: number;
}

const stepMs = 10_000;
const stepAtReturnMs = 2_000;
const patience = { connectMs: 1_000, greetingMs: 100, handOverMs: 1_000, answerMs: 1_000 };
const waitAtReturnMsMax = 10 * 60_000;
const bookings = 5;

/**
 * Two processes whose one mail server is down for so long, with e-mails that were owed from its first minute on and
 * bookings that are moved on while it lasts; then the server is well again.
 */
export async function sitOut(outage: Outage, minutes: number, backlog: number): Promise<OutageFound> {
  const lab = await LabAtWork.open();
  const server = await new ScriptedSmtp().start();
  const probedAt: number[] = [];
  const probe = jest.spyOn(MailSender.prototype, 'probe');
  probe.mockImplementation(function (this: MailSender) {
    probedAt.push(Date.now() + lab.clock.offsetMs);
    return originalProbe.call(this);
  });
  try {
    await lab.waitUntil(new Date('2027-02-02T05:00:00Z'));
    const offices = [await lab.postOffice(server.url, patience), await lab.postOffice(server.url, patience)];
    const look = () => Promise.all(offices.map(({ outbox }) => outbox.lookNow()));
    const cases = await confirmed(lab, offices[0]!);
    await look();
    const { port } = server;
    if (outage.script) server.script = outage.script;
    else await server.stop();
    await moveOn(lab, offices[0]!, cases, 1);
    const addresses = Array.from({ length: backlog }, (_, n) => `reader${n}@nordvik.example`);
    const letters = await lab.oweLetters(addresses, addHours(await lab.now(), 48));
    const steps = (minutes * 60_000) / stepMs;
    for (let step = 1; step <= steps; step += 1) {
      if (step % Math.floor(steps / 4) === 0) await moveOn(lab, offices[0]!, cases, step);
      await look();
      lab.clock.pass(stepMs);
    }
    const attemptsMax = await highest(lab, 'attempts_count');
    const kept = new Map(letters.map((id) => [id, server.copiesOf(id)]));
    server.script = () => 'go';
    if (!server.listening) await server.start(port);
    const backlogSeconds = await clearBacklog(lab, look);
    return {
      lost: letters.filter((id) => server.copiesOf(id) === 0).length,
      givenUp: await count(lab, `status = 'given-up'`),
      twiceUnexplained: letters.filter((id) => server.copiesOf(id) > 1 + kept.get(id)!).length,
      attemptsMax,
      probes: probedAt.length,
      probeGapSecondsMin: Math.min(...probedAt.slice(1).map((at, n) => (at - probedAt[n]!) / 1_000)),
      sequencesThatFell: sequencesThatFell(server),
      backlogSeconds,
    };
  } finally {
    probe.mockRestore();
    await lab.close();
    await server.stop();
  }
}

const originalProbe = MailSender.prototype.probe;

const slotOf = (n: number, step = 0): Period => {
  const start = addHours(new Date('2027-02-23T08:00:00Z'), 24 * n + step / 1_000);
  return { start, end: addHours(start, 3) };
};

async function confirmed(lab: LabAtWork, office: PostOffice): Promise<Case[]> {
  const cases: Case[] = [];
  for (let n = 0; n < bookings; n += 1) {
    const asked = await lab.begin({ request: 'approved', booking: 'requested' }, slotOf(n));
    const change = { status: 'confirmed', expiresAt: null, leader: 'tora', forCalendars: true } as const;
    await lab.booking('booking.confirmed', asked, change, { from: 'requested' });
    cases.push(asked);
  }
  await office.notices.lookNow();
  return cases;
}

async function moveOn(lab: LabAtWork, office: PostOffice, cases: readonly Case[], step: number): Promise<void> {
  for (const [n, asked] of cases.entries()) {
    const said = { status: 'confirmed', from: 'confirmed', before: slotOf(n) };
    await lab.booking('booking.moved', asked, { period: slotOf(n, step), forCalendars: true }, said);
  }
  await office.notices.lookNow();
}

/** @returns the seconds of the program's clock until nothing is owed any more */
async function clearBacklog(lab: LabAtWork, look: () => Promise<unknown>): Promise<number> {
  const began = await lab.now();
  const since = async () => (await lab.now()).getTime() - began.getTime();
  while ((await count(lab, `status = 'owed'`)) > 0 && (await since()) < waitAtReturnMsMax) {
    lab.clock.pass(stepAtReturnMs);
    await look();
  }
  return Math.round((await since()) / 1_000);
}

async function count(lab: LabAtWork, which: string): Promise<number> {
  return (await lab.owner.query(`SELECT FROM email WHERE ${which}`)).rowCount ?? 0;
}

async function highest(lab: LabAtWork, column: string): Promise<number> {
  return (await lab.owner.query<{ highest: number }>(`SELECT max(${column}) AS highest FROM email`)).rows[0]!.highest;
}

function sequencesThatFell({ delivered }: ScriptedSmtp): number {
  const last = new Map<string, number>();
  let fell = 0;
  for (const { to, raw } of delivered) {
    const text = decoded(raw);
    const uid = /^UID:(.+)$/m.exec(text)?.[1];
    if (uid === undefined) continue;
    const sequence = Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1]);
    if (sequence < (last.get(`${uid} ${to}`) ?? 0)) fell += 1;
    last.set(`${uid} ${to}`, sequence);
  }
  return fell;
}
