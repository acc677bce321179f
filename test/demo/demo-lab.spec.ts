import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { ApprovalCommands } from '../../src/bookings/approval.commands.js';
import { RunningCommands } from '../../src/bookings/running.commands.js';
import { bookingStatuses } from '../../src/bookings/booking.states.js';
import { demoPeople } from '../../src/demo/demo-people.js';
import { seedDemo } from '../../src/demo/seed.js';
import type { FileStorage } from '../../src/files/file-storage.js';
import { FILE_STORAGE } from '../../src/files/storage.provider.js';
import { NoticesWorker } from '../../src/notifications/notices.worker.js';
import { isOrganisationNumber } from '../../src/organisations/organisation-number.rules.js';
import { RequestChecklistCommands } from '../../src/test-requests/request-checklist.commands.js';
import { requestStatuses } from '../../src/test-requests/test-request.states.js';
import { type DemoApp, openDemoApp } from './demo-app.js';
import { labContent } from './lab-content.js';

const now = new Date('2027-03-10T09:20:00Z');
const dayMs = 86_400_000;

/** Makes the command fail at its nth call, and never again. */
function failOnce(commands: object, name: string, call: number): void {
  const table = commands as Record<string, (...given: unknown[]) => Promise<unknown>>;
  const command = table[name]!.bind(commands);
  let calls = 0;
  table[name] = (...given) => {
    calls += 1;
    return calls === call ? Promise.reject(new Error('the power went')) : command(...given);
  };
}

describe('the demo lab', () => {
  let demo: DemoApp;
  beforeAll(async () => {
    demo = await openDemoApp(now);
    await seedDemo(demo.app);
  }, 180_000);
  afterAll(() => demo.close());

  async function rows<R>(sql: string, values: unknown[] = []): Promise<R[]> {
    return (await demo.owner.query(sql, values)).rows as R[];
  }

  test('has requests and bookings in every status that there is', async () => {
    const requests = await rows<{ status: string }>('SELECT DISTINCT status FROM test_request');
    const bookings = await rows<{ status: string }>('SELECT DISTINCT status FROM booking');
    expect(requests.map(({ status }) => status).sort()).toEqual([...requestStatuses].sort());
    expect(bookings.map(({ status }) => status).sort()).toEqual([...bookingStatuses].sort());
  });

  test('has a month of tests on either side of today, eight testbeds of different kinds and twenty members', async () => {
    const [counted] = await rows(
      `SELECT (SELECT count(*)::int FROM booking WHERE period << tstzrange($1, NULL)) > 20 AS before,
              (SELECT count(*)::int FROM booking WHERE period >> tstzrange(NULL, $1)) > 25 AS after,
              (SELECT count(DISTINCT kind)::int FROM testbed) AS kinds, (SELECT count(*)::int FROM site) AS sites,
              (SELECT count(*)::int FROM organisation WHERE NOT is_lab) AS members,
              (SELECT count(*)::int FROM organisation WHERE standing = 'suspended') AS suspended,
              (SELECT count(*)::int FROM organisation WHERE country <> 'NO') AS foreign`,
      [now],
    );
    expect(counted).toEqual({ before: true, after: true, kinds: 8, sites: 3, members: 20, suspended: 1, foreign: 1 });
  });

  test('means nobody: numbers that nobody has, addresses that lead nowhere, people named after their made-up employers', async () => {
    const numbers = await rows<{ number: string }>(`SELECT number FROM organisation WHERE country = 'NO'`);
    for (const { number } of numbers)
      expect([number, isOrganisationNumber(number), /^[23]/.test(number)]).toEqual([number, true, true]);
    const people = await rows<{ name: string; email: string; employer: string }>(
      `SELECT p.name, p.email, o.name AS employer FROM person p JOIN membership m ON m.person_id = p.id
       JOIN organisation o ON o.id = m.organisation_id`,
    );
    expect(people.length).toBeGreaterThan(40);
    for (const { name, email, employer } of people) {
      expect(email).toMatch(/^[a-z]+@[a-z-]+\.example$/);
      const accounted = demoPeople.some((person) => person.name === name);
      const family = name.split(' ').at(-1)!;
      expect([name, accounted || employer.startsWith(family) || /leder$|vurderer$/.test(family)]).toEqual([name, true]);
    }
  });

  test('shows what a manager must see to: a hold that runs out, a wish to move, a ward that closed over a booking', async () => {
    const [holds] = await rows<{ count: number }>(
      `SELECT count(*)::int FROM booking WHERE status = 'held' AND expires_at BETWEEN $1 AND $1::timestamptz + interval '3 hours'`,
      [now],
    );
    expect(holds!.count).toBe(1);
    const wishes = await rows(`SELECT id FROM booking_move WHERE status = 'requested' AND expires_at > $1`, [now]);
    expect(wishes).toHaveLength(1);
    const hit = await rows<{ data: { mustBeMoved: string[] } }>(
      `SELECT data FROM audit_event WHERE type = 'closure.added' AND jsonb_array_length(data -> 'mustBeMoved') > 0`,
    );
    expect(hit).toHaveLength(1);
    const led = await rows(`SELECT id FROM booking WHERE status = 'confirmed' AND test_leader_id IS NULL`);
    expect(led).toEqual([]);
  });

  test('has real documents: what the storage keeps is what the row says', async () => {
    const files = await rows<{ id: string; sha256: string; name: string }>(
      `SELECT id, sha256, name FROM file ORDER BY random() LIMIT 10`,
    );
    const storage = demo.app.get<FileStorage>(FILE_STORAGE);
    for (const { id, sha256, name } of files) {
      const hash = createHash('sha256');
      for await (const piece of await storage.get(id)) hash.update(piece as Buffer);
      expect([name, hash.digest('hex')]).toEqual([name, sha256]);
    }
  });

  test('mails a handful of what has happened and keeps the reminders of what is to come', async () => {
    expect(await rows('SELECT * FROM notice_inbox')).toEqual([]);
    const due = await rows(`SELECT kind FROM notice WHERE status = 'planned' AND due_at <= $1`, [
      new Date(now.getTime() + 60_000),
    ]);
    expect(due).toHaveLength(6);
    const [reminded] = await rows<{ lacking: number }>(
      `SELECT count(*)::int AS lacking FROM booking b WHERE status = 'confirmed' AND lower(period) > $1 AND NOT EXISTS (
         SELECT FROM notice n WHERE n.subject_id = b.id AND n.kind = 'reminder-24-hours' AND n.status = 'planned')`,
      [new Date(now.getTime() + dayMs)],
    );
    expect(reminded!.lacking).toBe(0);
    await demo.app.get(NoticesWorker).lookNow();
    const [owed] = await rows<{ count: number }>(`SELECT count(*)::int FROM email WHERE status = 'owed'`);
    expect(owed!.count).toBeGreaterThan(5);
    expect(owed!.count).toBeLessThan(20);
  });

  test('is there once: the next start changes nothing, and the clock is as it was', async () => {
    const before = await labContent(demo.owner);
    await seedDemo(demo.app);
    expect(await labContent(demo.owner)).toEqual(before);
    expect(await rows('SELECT * FROM idempotency_key')).toEqual([]);
    expect(Math.abs(Date.now() + demo.clock.offsetMs - now.getTime())).toBeLessThan(15 * 60_000);
  });

  test('comes out the same elsewhere, though its building was interrupted three times and taken up the next day', async () => {
    const other = await openDemoApp(now);
    try {
      const { app, clock, owner } = other;
      failOnce(app.get(ApprovalCommands), 'approve', 21);
      failOnce(app.get(RequestChecklistCommands), 'answer', 2);
      failOnce(app.get(RunningCommands), 'changeLeader', 1);
      for (const deed of ['approve', 'mend', 'change-leader']) {
        await expect(seedDemo(app)).rejects.toThrow(`could not be built: “${deed}`);
      }
      clock.pass(dayMs);
      await seedDemo(app);
      expect(await labContent(owner)).toEqual(await labContent(demo.owner));
    } finally {
      await other.close();
    }
  }, 240_000);

  test('does not come into a database with a lab of its own', async () => {
    const own = await openDemoApp();
    try {
      await own.owner.query(`INSERT INTO organisation (kind, name, country) VALUES ('lab', 'Vår egen lab', 'NO')`);
      await expect(seedDemo(own.app)).rejects.toThrow(/holds a lab of its own/);
    } finally {
      await own.close();
    }
  });
});
