import { randomBytes, randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { exampleIntakes } from '../../src/checklists/example-intakes.js';
import { addWorkingDays } from '../../src/kernel/working-days.js';
import type { TestApp } from './app.js';
import type { PersonKey, World } from './world.js';

export const oslo = 'Europe/Oslo';

export interface LabTestbed {
  readonly id: string;
  readonly stations: readonly string[];
}

interface TestbedFacts {
  stations?: number;
  leadHours?: number;
  holdHours?: number;
  cancellationHours?: number;
  bufferMinutes?: number;
}

/** The electronics bench: open 08–16 on weekdays, an hour's grid, and whatever else a story needs said. */
export async function openTestbed({ owner }: TestApp, facts: TestbedFacts = {}): Promise<LabTestbed> {
  const { stations = 1, leadHours = 24, holdHours = 48, cancellationHours = 48, bufferMinutes = 0 } = facts;
  const [siteId, id] = [randomUUID(), randomUUID()];
  const key = `bench-${randomBytes(4).toString('hex')}`;
  await owner.query(
    `INSERT INTO site (id, key, name_nb, name_en, address) VALUES ($1, $2, 'Laben', 'The lab', 'Testveien 1, 3701 Skien')`,
    [siteId, key],
  );
  await owner.query(
    `INSERT INTO testbed (id, site_id, key, kind, name_nb, name_en, shortest_minutes, longest_minutes, grid_minutes, lead_hours, hold_hours,
                          cancellation_hours, buffer_before_minutes, buffer_after_minutes)
     VALUES ($1, $2, $3, 'electronics-bench', 'Elektronikkbenken', 'The electronics bench', 60, 480, 60, $4, $5, $6, $7, $7)`,
    [id, siteId, key, leadHours, holdHours, cancellationHours, bufferMinutes],
  );
  await owner.query(
    `INSERT INTO opening_hours (testbed_id, weekday, opens_at, closes_at) SELECT $1, day, '08:00', '16:00' FROM generate_series(1, 5) AS day`,
    [id],
  );
  const ids = Array.from({ length: stations }, () => randomUUID());
  await owner.query(`INSERT INTO resource (id, kind) SELECT unnest($1::uuid[]), 'station'`, [ids]);
  await owner.query(
    `INSERT INTO station (id, testbed_id, name) SELECT s.id, $2, 'Plass ' || n FROM unnest($1::uuid[]) WITH ORDINALITY AS s(id, n)`,
    [ids, id],
  );
  return { id, stations: ids };
}

/** Working hours of a working day that lies so many working days ahead, in the lab's wall clock. */
export function slotAt(testbed: LabTestbed, workingDaysAhead: number, from: string, to: string) {
  const day = DateTime.fromJSDate(addWorkingDays(new Date(), workingDaysAhead, oslo), { zone: oslo });
  const at = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return day.set({ hour, minute, second: 0, millisecond: 0 }).toUTC().toISO()!;
  };
  return { testbedId: testbed.id, start: at(from), end: at(to) };
}

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly checklistId: string;
  readonly number: string;
}

/** A draft of a bench test of electronics (eleven items), made by the person over HTTP. */
export async function draftRequest(
  world: World,
  by: PersonKey,
  organisationId = world.people[by].organisationId,
): Promise<Draft> {
  const answer = await world.as(by).post<Draft>('/api/v1/test-requests', {
    body: {
      organisationId,
      productName: 'Dørvakt',
      purpose: 'Tåler den strømbrudd?',
      intake: exampleIntakes.benchTestOfElectronics,
    },
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** Answers every item, and attaches evidence where it is demanded; behind the curtain, for stories about something else. */
export async function answerEverything(
  { owner }: TestApp,
  world: World,
  by: PersonKey,
  { checklistId }: Draft,
): Promise<void> {
  const person = world.people[by];
  await owner.query(
    `UPDATE checklist_item SET answer = 'yes', answered_by = $2, answered_at = now() WHERE checklist_id = $1`,
    [checklistId, person.id],
  );
  const fileId = randomUUID();
  await owner.query(
    `INSERT INTO file (id, organisation_id, folder_id, name, media_type, size_bytes, sha256, uploaded_by, uploaded_at)
     SELECT $1::uuid, c.organisation_id, c.folder_id, 'rapport.pdf', 'application/pdf', 1000, repeat('0', 64), $3, now()
     FROM checklist c WHERE c.id = $2`,
    [fileId, checklistId, person.id],
  );
  await owner.query(
    `INSERT INTO evidence (checklist_id, item_key, organisation_id, file_id, added_by, added_at)
     SELECT checklist_id, item_key, organisation_id, $2, $3, now() FROM checklist_item WHERE checklist_id = $1 AND evidence_required`,
    [checklistId, fileId, person.id],
  );
}

/** Every item is found to be met by the reviewer; behind the curtain. */
export async function judgeEverything(
  { owner }: TestApp,
  world: World,
  by: PersonKey,
  { checklistId }: Draft,
): Promise<void> {
  await owner.query(
    `UPDATE checklist_item SET verdict = 'met', verdict_by = $2, verdict_at = now(), version = version + 1 WHERE checklist_id = $1 AND applies`,
    [checklistId, world.people[by].id],
  );
}

export interface BookingAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly start: string;
  readonly end: string;
  readonly expiresAt: string | null;
  readonly extended: boolean;
  readonly move: { start: string; expiresAt: string } | null;
  readonly testLeader: { name: string } | null;
}

export interface RequestAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly reason: string | null;
}

export interface ProblemAnswer {
  readonly status: number;
  readonly refusals: { code: string; detail: string; field?: string; waivable: boolean }[];
}

/** The codes of a problem's refusals, in order. */
export function codes(body: unknown): string[] {
  return (body as ProblemAnswer).refusals.map(({ code }) => code);
}

export function seen(version: number): Record<string, string> {
  return { 'if-match': `"${version}"` };
}
