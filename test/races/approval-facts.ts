import { simpleParser } from 'mailparser';
import type { TestApp } from '../support/app.js';
import type { BookingAnswer, RequestAnswer } from '../support/lab.js';
import type { Delivered } from '../support/scripted-smtp.js';
import type { World } from '../support/world.js';
import type { CaseToApprove } from './case-to-approve.js';

/** How often the database holds what an approval leaves behind; it commits all of it or nothing. */
interface Traces {
  readonly request: number;
  readonly booking: number;
  /** Claims of the booking on a station, and on its test leader, that no time ends. */
  readonly station: number;
  readonly leader: number;
  /** Events that say so of the request and of the booking. */
  readonly approvals: number;
  readonly confirmations: number;
  /** Of the latter those that either wait to be planned or have their notices: never both, never neither. */
  readonly plannedOrToPlan: number;
}

async function tracesOf({ owner }: TestApp, { requestId, bookingId }: CaseToApprove): Promise<Traces> {
  const { rows } = await owner.query<Traces>(
    `WITH event AS (SELECT id, type FROM audit_event WHERE subject_id IN ($1, $2)),
          living AS (SELECT resource_id FROM claim WHERE booking_id = $2 AND upper_inf(alive))
     SELECT (r.status = 'approved')::int AS request, (b.status = 'confirmed')::int AS booking,
            (SELECT count(*)::int FROM living JOIN station s ON s.id = resource_id) AS station,
            (SELECT count(*)::int FROM living WHERE resource_id = b.test_leader_id) AS leader,
            (SELECT count(*)::int FROM event WHERE type = 'request.approved') AS approvals,
            (SELECT count(*)::int FROM event WHERE type = 'booking.confirmed') AS confirmations,
            (SELECT count(*)::int FROM event e WHERE type = 'booking.confirmed'
             AND (EXISTS (SELECT FROM notice_inbox WHERE event_id = e.id)
                  <> EXISTS (SELECT FROM notice n WHERE n.event_id = e.id AND n.kind = 'approved'))) AS "plannedOrToPlan"
     FROM test_request r, booking b WHERE r.id = $1 AND b.id = $2`,
    [requestId, bookingId],
  );
  return rows[0]!;
}

/** Whether the database holds some of an approval's traces, but not each of them once. */
export async function isHalfDone(testApp: TestApp, approval: CaseToApprove): Promise<boolean> {
  const counts = new Set(Object.values(await tracesOf(testApp, approval)));
  return !(counts.size === 1 && (counts.has(0) || counts.has(1)));
}

/** Whether it holds each of them once, and the company is shown so. */
export async function isDoneOnce(testApp: TestApp, world: World, approval: CaseToApprove): Promise<boolean> {
  const nils = world.as('nils');
  const request = await nils.get<RequestAnswer>(`/api/v1/test-requests/${approval.requestId}`);
  const booking = await nils.get<BookingAnswer>(`/api/v1/bookings/${approval.bookingId}`);
  if (request.body.status !== 'approved' || booking.body.status !== 'confirmed') return false;
  return Object.values(await tracesOf(testApp, approval)).every((count) => count === 1);
}

/** Invitations that the server has kept and our book still owes: in the unavoidable window when the program died. */
export async function keptButNotWrittenDown(
  { owner }: TestApp,
  { bookingId }: CaseToApprove,
  isKept: (messageId: string) => boolean,
): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT message_id AS id FROM email WHERE subject_id = $1 AND status = 'owed'`,
    [bookingId],
  );
  return rows.map(({ id }) => id).filter(isKept);
}

/** An invitation to a booking, as a person's calendar reads it. */
interface Invitation {
  readonly to: string;
  readonly messageId: string;
  readonly uid: string;
}

/** The invitations among what was delivered. */
export async function invitationsIn(delivered: readonly Delivered[]): Promise<Invitation[]> {
  const read = delivered.map(async ({ to, messageId, raw }) => {
    const { attachments } = await simpleParser(raw);
    const entry = attachments.find(({ filename }) => filename === 'invite.ics')?.content.toString('utf8');
    const unfolded = entry?.replaceAll(/\r?\n[ \t]/g, '') ?? '';
    const uid = /^UID:(.*?)\r?$/m.exec(unfolded)?.[1];
    return uid !== undefined && /^METHOD:REQUEST\r?$/m.test(unfolded) ? [{ to, messageId, uid }] : [];
  });
  return (await Promise.all(read)).flat();
}
