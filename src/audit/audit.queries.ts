import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, shownTo } from '../kernel/actor.js';
import { instant } from '../platform/answer.decorator.js';
import { type Page, pageQuery, toPage } from '../platform/page.js';
import { Transactions } from '../platform/transactions.js';

export const auditFilter = pageQuery.extend({
  subject: z.uuid().optional().describe('Only what happened to this'),
  organisation: z.uuid().optional().describe('Only what is this organisation’s'),
  person: z.uuid().optional().describe('Only what this person did'),
  type: z.string().max(80).optional().describe('Only this type of event, as booking.confirmed'),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
});
type AuditFilter = z.output<typeof auditFilter>;

export const auditEventView = z
  .object({
    id: z.string(),
    at: instant,
    type: z.string(),
    subjectType: z.string(),
    subjectId: z.uuid(),
    organisationId: z.uuid().nullable(),
    organisationName: z.string().nullable(),
    actorKind: z.enum(['anonymous', 'person', 'invited', 'worker']),
    actorPersonId: z.uuid().nullable(),
    actorName: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    requestId: z.string(),
  })
  .meta({ id: 'AuditEvent' });
type AuditEventView = z.input<typeof auditEventView>;

@Injectable()
export class AuditQueries {
  constructor(private readonly transactions: Transactions) {}

  /** The newest first. Row-level security shows an organisation its own, the lab everything. */
  events(actor: Actor, filter: AuditFilter): Promise<Page<AuditEventView>> {
    return this.transactions.read(actor, async (tx) => {
      const shown = shownTo(actor, filter.organisation);
      const rows = await tx.query<AuditEventView>(
        `SELECT e.id, e.at, e.type, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
                e.organisation_id AS "organisationId", o.name AS "organisationName", e.actor_kind AS "actorKind",
                e.actor_person_id AS "actorPersonId", p.name AS "actorName", e.data, e.request_id AS "requestId"
         FROM audit_event e LEFT JOIN person p ON p.id = e.actor_person_id LEFT JOIN organisation o ON o.id = e.organisation_id
         WHERE ($1::uuid IS NULL OR e.subject_id = $1) AND ($2::uuid IS NULL OR e.organisation_id = $2)
           AND ($3::uuid IS NULL OR e.actor_person_id = $3) AND ($4::text IS NULL OR e.type = $4)
           AND ($5::timestamptz IS NULL OR e.at >= $5) AND ($6::timestamptz IS NULL OR e.at < $6)
           AND ($7::bigint IS NULL OR e.id < $7) AND ($9::uuid[] IS NULL OR e.organisation_id = ANY ($9))
         ORDER BY e.id DESC LIMIT $8`,
        [
          filter.subject ?? null,
          shown.one,
          filter.person ?? null,
          filter.type ?? null,
          filter.from ?? null,
          filter.until ?? null,
          filter.after?.[1] ?? null,
          filter.limit + 1,
          shown.any,
        ],
      );
      return toPage(
        rows,
        filter.limit,
        (row) => ['', row.id],
        (row) => row,
      );
    });
  }
}
