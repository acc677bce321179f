import type { Language } from '../kernel/language.js';
import type { Tx } from '../platform/transactions.js';
import type { Audience } from './notice-kinds.js';

export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  /** Whose side of the counter they are told on. */
  readonly side: 'organisation' | 'lab';
}

export interface About {
  readonly organisationId: string | null;
  readonly bookingId?: string | undefined;
  readonly testLeaderId?: string | undefined;
  readonly formerLeaderId?: string | undefined;
  /** Those of the organisation's people whose business it is, its administrators apart. */
  readonly concerned?: readonly string[];
  /** Those of the lab who take part in what is said. */
  readonly labPeople?: readonly string[];
}

const recipientsMax = 200;

/** Everybody whom a notice is for, each once. Whoever has left the organisation or the lab is not told any more. */
export function findRecipients(tx: Tx, audiences: readonly Audience[], about: About): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT DISTINCT ON (p.id) p.id AS "personId", p.name, p.email AS address, p.language,
            CASE WHEN m.is_lab THEN 'lab' ELSE 'organisation' END AS side
     FROM membership m JOIN person p ON p.id = m.person_id
     WHERE m.ended_at IS NULL AND (
       ('organisation' = ANY ($1) AND m.organisation_id = $2 AND NOT m.is_lab
         AND (m.role = 'administrator' OR m.person_id = ANY ($3)))
       OR ('administrators' = ANY ($1) AND m.organisation_id = $2 AND m.role = 'administrator')
       OR ('lab-managers' = ANY ($1) AND m.role = 'lab-manager')
       OR ('test-leader' = ANY ($1) AND m.is_lab AND m.person_id = $4)
       OR ('former-test-leader' = ANY ($1) AND m.is_lab AND m.person_id = $6 AND NOT EXISTS (
         SELECT FROM membership o WHERE o.person_id = $6 AND o.organisation_id = $2 AND o.ended_at IS NULL
           AND (o.role = 'administrator' OR o.person_id = ANY ($3))))
       OR ('lab-writers' = ANY ($1) AND m.is_lab AND m.role <> 'auditor' AND m.person_id = ANY ($7))
       OR ('invited' = ANY ($1) AND (m.is_lab OR m.organisation_id = $2) AND m.person_id IN (
         SELECT e.person_id FROM email e WHERE e.subject_id = $5 AND e.calendar IS NOT NULL GROUP BY e.person_id
         HAVING max(e.calendar_sequence) FILTER (WHERE e.calendar ->> 'method' = 'REQUEST' AND e.status <> 'dropped')
           > coalesce(max(e.calendar_sequence) FILTER (WHERE e.calendar ->> 'method' = 'CANCEL' AND e.status = 'sent'), -1))))
     ORDER BY p.id, m.is_lab LIMIT ${recipientsMax}`,
    [
      audiences,
      about.organisationId,
      about.concerned ?? [],
      about.testLeaderId ?? null,
      about.bookingId ?? null,
      about.formerLeaderId ?? null,
      about.labPeople ?? [],
    ],
    'notice-recipients',
  );
}

/** Somebody who is told of what is their own, whether or not they belong to anything any more. */
export function findPersonToTell(tx: Tx, personId: string): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT id AS "personId", name, email AS address, language, 'organisation' AS side FROM person
     WHERE id = $1 AND erased_at IS NULL`,
    [personId],
  );
}
