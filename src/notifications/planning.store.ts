import { DateTime } from 'luxon';
import { addMinutes } from '../kernel/period.js';
import { nextWorkingTime } from '../kernel/working-days.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import type { Tx } from '../platform/transactions.js';
import type { EmailKind } from './email-kinds.js';
import { type EventRow, type NoticeData, type NoticeEvent, readEvent } from './notice-event.js';
import type { NoticeKind } from './notice-kinds.js';
import { noticePlan, plannedEvents } from './notice-plan.js';
import { timedAt, type Timing, usualTiming } from './notice-timing.rules.js';
import type { PlannedNotice, Planning } from './planned-notice.js';

const eventsPerRoundMax = 100;

interface NewNotice {
  readonly kind: NoticeKind;
  readonly organisationId: string | null;
  readonly subjectId: string;
  readonly subjectVersion: string;
  readonly dueAt: Date;
  readonly data: NoticeData;
}

/**
 * Turns events of the inbox into notices, and takes them out of it, in the transaction that is handed in. An event that can't
 * be planned stays, and is named, so that the others go on; so does one of a kind that only a newer program knows.
 * @param except events that failed before
 */
export async function planInbox(
  tx: Tx,
  except: readonly string[],
): Promise<{ planned: number; failed: { id: string; error: unknown }[] }> {
  const rows = await tx.query<EventRow & { zone: string | null }>(
    `SELECT e.id, e.at, e.type, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
            e.organisation_id AS "organisationId", e.actor_person_id AS "actorPersonId", e.data, s.zone
     FROM notice_inbox i JOIN audit_event e ON e.id = i.event_id
     LEFT JOIN testbed t ON t.id::text = e.data ->> 'testbedId' LEFT JOIN site s ON s.id = t.site_id
     WHERE e.type = ANY ($1) AND NOT e.id = ANY ($2::bigint[])
     ORDER BY i.event_id LIMIT ${eventsPerRoundMax} FOR UPDATE OF i SKIP LOCKED`,
    [plannedEvents, except],
    'inbox-claim',
  );
  if (rows.length === 0) return { planned: 0, failed: [] };
  const timings = await loadTimings(tx);
  const { zone: labZone, decisionWarningHours } = await loadLabSettings(tx);
  const notices: NewNotice[] = [];
  const done: string[] = [];
  const failed: { id: string; error: unknown }[] = [];
  for (const { zone, ...row } of rows) {
    try {
      const planning = { decisionWarningHours, siteZone: zone ?? labZone };
      // What a silent event says is nobody's business here, and may have another form.
      const isSilent = 'silentBecause' in noticePlan[row.type]!;
      if (!isSilent) notices.push(...noticesOf(readEvent(row), planning, { timings, labZone, now: tx.now }));
      done.push(row.id);
    } catch (error) {
      failed.push({ id: row.id, error });
    }
  }
  await insertNotices(tx, notices);
  await tx.query(`DELETE FROM notice_inbox WHERE event_id = ANY ($1::bigint[])`, [done]);
  return { planned: done.length, failed };
}

function noticesOf(
  event: NoticeEvent,
  planning: Planning,
  { timings, labZone, now }: { timings: ReadonlyMap<string, Timing>; labZone: string; now: Date },
): NewNotice[] {
  const plan = noticePlan[event.type]!;
  if ('silentBecause' in plan) return [];
  return plan.flatMap(({ kind, about, to, version, due, waitMinutes = 0 }) => {
    const at = due(event, planning);
    if (at === undefined) return [];
    const subjectId = subjectOf(event)[about];
    if (subjectId === null) throw new Error(`event ${event.id} does not say which ${about} it is about`);
    const soonest = new Date(Math.max(now.getTime(), addMinutes(event.at, waitMinutes).getTime()));
    const timing = timings.get(kind) ?? usualTiming(kind);
    const dueAt = at === 'at-once' ? timedAt(timing, { now: soonest, zone: labZone, start: event.data.start }) : at;
    const { at: happenedAt, id: eventId, actorPersonId, requestId, bookingId, data } = event;
    const kept: NoticeData = { at: happenedAt, eventId, actorPersonId, requestId, bookingId, to: [...to], event: data };
    return [
      { kind, organisationId: event.organisationId, subjectId, subjectVersion: version(event), dueAt, data: kept },
    ];
  });
}

function subjectOf({
  requestId,
  bookingId,
  subjectId,
  data,
}: NoticeEvent): Record<PlannedNotice['about'], string | null> {
  return { request: requestId, booking: bookingId, organisation: subjectId, person: data.personId ?? subjectId };
}

/** Plans the lab's list of what waits, once a working day, when its time of the day has come. */
export async function planDigest(tx: Tx): Promise<void> {
  const { zone } = await loadLabSettings(tx);
  const { times } = (await loadTimings(tx)).get('lab-digest') ?? usualTiming('lab-digest');
  const midnight = DateTime.fromJSDate(tx.now, { zone }).startOf('day');
  const dueAt = nextWorkingTime(midnight.toJSDate(), times, zone);
  if (dueAt > tx.now) return;
  const [lab] = await tx.query<{ id: string }>(`SELECT id FROM organisation WHERE is_lab`);
  if (!lab) return;
  const day = midnight.toISODate()!;
  const nobodys = { actorPersonId: null, requestId: null, bookingId: null, eventId: null };
  const data: NoticeData = { ...nobodys, at: tx.now, to: ['lab-managers'], day, event: {} };
  await insertNotices(tx, [
    { kind: 'lab-digest', organisationId: null, subjectId: lab.id, subjectVersion: day, dueAt, data },
  ]);
}

async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await tx.query(
    `INSERT INTO notice (event_id, kind, organisation_id, subject_id, subject_version, due_at, data, created_at)
     SELECT (data ->> 'eventId')::bigint, kind, "organisationId", "subjectId", "subjectVersion", "dueAt", data, $2
     FROM jsonb_to_recordset($1) AS n (kind text, "organisationId" uuid, "subjectId" uuid, "subjectVersion" text,
       "dueAt" timestamptz, data jsonb)
     ON CONFLICT ON CONSTRAINT notice_once DO NOTHING`,
    [JSON.stringify(notices), tx.now],
    'notice-insert',
  );
}

async function loadTimings(tx: Tx): Promise<Map<string, Timing>> {
  const rows = await tx.query<Timing & { kind: EmailKind }>(
    `SELECT kind, mode, times FROM notice_timing`,
    [],
    'notice-timings',
  );
  return new Map(rows.map(({ kind, ...timing }) => [kind, timing]));
}
