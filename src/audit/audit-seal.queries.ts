import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { instant } from '../platform/answer.decorator.js';
import { Transactions } from '../platform/transactions.js';

export const auditSealView = z
  .object({
    head: z
      .object({
        position: z.int(),
        lastEventId: z.string(),
        hash: z
          .string()
          .describe('SHA-256 in hexadecimal: who keeps it elsewhere can show later that nothing before it was changed'),
        sealedAt: instant,
      })
      .nullable()
      .describe('The last block of the chain; null before the first events are sealed'),
    check: z
      .object({
        begunAt: instant,
        endedAt: instant.nullable(),
        position: z.int().describe('How many blocks were worked out anew'),
        brokenAtPosition: z.int().nullable().describe('The first block whose events are no longer what was sealed'),
      })
      .nullable()
      .describe('The last walk through the whole chain, each night'),
  })
  .meta({ id: 'AuditSeal' });
type AuditSealView = z.input<typeof auditSealView>;

@Injectable()
export class AuditSealQueries {
  constructor(private readonly transactions: Transactions) {}

  /** How far the log is sealed, and whether it still is what was sealed. */
  seal(actor: Actor): Promise<AuditSealView> {
    return this.transactions.read(actor, async (tx) => {
      const [row] = await tx.query<AuditSealView>(
        `SELECT (SELECT json_build_object('position', s.position, 'lastEventId', s.last_event_id::text, 'hash', encode(s.hash, 'hex'),
                                          'sealedAt', s.sealed_at)
                 FROM audit_seal s ORDER BY s.position DESC LIMIT 1) AS head,
                (SELECT json_build_object('begunAt', c.begun_at, 'endedAt', c.ended_at, 'position', c.position,
                                          'brokenAtPosition', c.broken_at_position) FROM audit_seal_check c) AS check`,
      );
      return row!;
    });
  }
}
