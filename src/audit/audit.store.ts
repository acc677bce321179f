import type { Tx } from '../platform/transactions.js';

/**
 * Every type of event, by its subject. Whoever records events of a subject adds it here, beside what records them, by a
 * `declare module`: so the set is closed, and this room need not know those above it.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it is filled by the rooms
export interface EventTypes {}
export type EventType = EventTypes[keyof EventTypes];

/** Something that happened, as the log and the notices know it. */
export interface HappenedEvent {
  /** `subject.what-happened`, as `booking.moved`. */
  readonly type: EventType;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Whose it is; null for what is the lab's own. */
  readonly organisationId: string | null;
  /** Ids, statuses, times: what a notice or a reader of the log needs, never a document's text. */
  readonly data?: Record<string, unknown>;
}

/** Writes the event in the command's transaction: the change and its event stand or fall together. */
export async function record(tx: Tx, event: HappenedEvent): Promise<void> {
  const { actor } = tx;
  await tx.query(
    `WITH next AS (SELECT nextval('audit_event_id_seq') AS id),
     event AS (
       INSERT INTO audit_event (id, at, type, subject_type, subject_id, organisation_id, actor_kind, actor_person_id, data, request_id)
       OVERRIDING SYSTEM VALUE SELECT id, $1, $2, $3, $4, $5, $6, $7, $8, $9 FROM next)
     INSERT INTO notice_inbox (event_id) SELECT id FROM next`,
    [
      tx.now,
      event.type,
      event.subjectType,
      event.subjectId,
      event.organisationId,
      actor.kind,
      actor.personId,
      JSON.stringify(event.data ?? {}),
      actor.requestId,
    ],
    'audit-record',
  );
}
