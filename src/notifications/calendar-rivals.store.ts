import type { Tx } from '../platform/transactions.js';
import type { EmailInHand } from './email.store.js';

/** What the other calendar entries of the same booking for the same reader mean for one that is about to go. */
export interface CalendarRivals {
  /** A later one is owed or has gone. */
  readonly newer: boolean;
  readonly earlierUnderWay: boolean;
  /** An earlier one may have put the booking into the reader's calendar, and none has taken it out since. */
  readonly readerHasIt: boolean;
}

const nothing: CalendarRivals = { newer: false, earlierUnderWay: false, readerHasIt: false };

/**
 * Whoever looks at them takes turns, so that of two that are taken at the same moment one sees the other: SEQUENCE never
 * falls at a reader (RFC 5546 §2.1.4).
 */
export async function calendarRivals(tx: Tx, email: EmailInHand): Promise<CalendarRivals> {
  if (!email.calendar) return nothing;
  const { subjectId, address, calendar, id } = email;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0))`, [subjectId, address]);
  const [rivals] = await tx.query<CalendarRivals>(
    `SELECT coalesce(bool_or(calendar_sequence > $3 AND status <> 'dropped'), false) AS newer,
            coalesce(bool_or(calendar_sequence < $3 AND status = 'owed' AND sending AND lease_until > $5), false) AS "earlierUnderWay",
            coalesce(max(calendar_sequence) FILTER (WHERE calendar ->> 'method' = 'REQUEST'
                       AND (status = 'sent' OR sending OR ambiguous_count > 0))
                     > coalesce(max(calendar_sequence) FILTER (WHERE calendar ->> 'method' = 'CANCEL' AND status = 'sent'), -1),
                     false) AS "readerHasIt"
     FROM email WHERE subject_id = $1 AND address = $2 AND id <> $4 AND calendar_sequence IS NOT NULL`,
    [subjectId, address, calendar.sequence, id, tx.now],
  );
  return rivals ?? nothing;
}

/**
 * Whether a former test leader need not be told that they are released: what was never in their calendar is not taken out.
 * An assignment that was still waiting is dropped by itself, since it is not so any more, so that neither of the two goes.
 * One that may have arrived counts as arrived.
 */
export function neverInCalendar({ kind }: EmailInHand, { readerHasIt }: CalendarRivals): boolean {
  return kind === 'test-leader-released' && !readerHasIt;
}
