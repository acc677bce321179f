import { record } from '../audit/audit.store.js';
import type { Tx } from '../platform/transactions.js';
import type { Answer, CalendarAnswer } from './calendar-answer.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    invitationAnswer: 'invitation.answered';
  }
}

/**
 * Writes down what an invited address answers. Only who was asked can answer, and an answer to an earlier invitation, or
 * one that was given earlier, does not take the place of a later one. @returns whether it was news
 */
export async function takeAnswer(tx: Tx, bookingId: string, given: CalendarAnswer): Promise<boolean> {
  const { address, answer, sequence, stampedAt } = given;
  const [taken] = await tx.query<{ organisationId: string }>(
    `INSERT INTO invitation_answer AS known (booking_id, organisation_id, address, answer, sequence, stamped_at, received_at)
     SELECT id, organisation_id, $2, $3, $4, $5, $6 FROM booking b
     WHERE id = $1 AND $4 <= b.calendar_sequence AND EXISTS (
       SELECT FROM email e WHERE e.subject_id = b.id AND lower(e.address) = $2 AND e.calendar ->> 'method' = 'REQUEST'
         AND (e.status = 'sent' OR e.ambiguous_count > 0))
     ON CONFLICT (booking_id, address) DO UPDATE
       SET answer = excluded.answer, sequence = excluded.sequence, stamped_at = excluded.stamped_at, received_at = excluded.received_at
       WHERE (excluded.sequence, excluded.stamped_at) > (known.sequence, known.stamped_at)
     RETURNING organisation_id AS "organisationId"`,
    [bookingId, address, answer, sequence, stampedAt, tx.now],
  );
  if (!taken) return false;
  const { organisationId } = taken;
  const data = { answer, calendarSequence: sequence };
  await record(tx, { type: 'invitation.answered', subjectType: 'booking', subjectId: bookingId, organisationId, data });
  return true;
}

export interface InvitationAnswer {
  readonly name: string | null;
  readonly address: string;
  readonly answer: Answer;
  readonly receivedAt: Date;
  /** To the time that the booking has now, not to one that it had before it was moved. */
  readonly isCurrent: boolean;
}

const answersMax = 200;

export function readAnswers(tx: Tx, bookingId: string): Promise<InvitationAnswer[]> {
  return tx.query<InvitationAnswer>(
    `SELECT p.name, a.address, a.answer, a.received_at AS "receivedAt", a.sequence = b.calendar_sequence AS "isCurrent"
     FROM invitation_answer a JOIN booking b ON b.id = a.booking_id LEFT JOIN person p ON lower(p.email) = a.address
     WHERE a.booking_id = $1 ORDER BY p.name, a.address LIMIT ${answersMax}`,
    [bookingId],
  );
}
