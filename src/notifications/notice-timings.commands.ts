import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { record } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { refuseIfAny } from '../kernel/refusal.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { words } from '../platform/validation-words.js';
import type { EmailKind } from './email-kinds.js';
import { emailKinds, waitingOf } from './notice-kinds.js';
import { NoticeTimingEntity } from './notice-timing.entity.js';
import { refuseTiming, usualTiming } from './notice-timing.rules.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    'notice-timing': 'notice-timing.changed';
  }
}

const timesMax = 12;

export const kindParam = z.enum(emailKinds);

export const clockTime = z.string().refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), {
  ...words('Skriv et klokkeslett som 09:00.', 'Write a time as 09:00.'),
});

export const timingChange = z
  .strictObject({
    mode: z.enum(['at-once', 'collected']),
    times: z
      .array(clockTime)
      .max(timesMax)
      .default([])
      .transform((times) => [...new Set(times)].sort())
      .describe('Local times of the lab’s zone, on working days'),
  })
  .meta({ id: 'NoticeTimingChange' });

export const timingView = z
  .object({
    kind: z.enum(emailKinds),
    mode: z.enum(['at-once', 'collected']),
    times: z.array(z.string()),
    waiting: z
      .enum(['lab-decides', 'never', 'own-hour', 'daily'])
      .describe('Whether the lab may have it wait, or it never does, has an hour of its own, or goes once a day'),
    version: z.int(),
  })
  .meta({ id: 'NoticeTiming' });
type TimingView = z.output<typeof timingView>;

export const timingsView = z.object({ items: z.array(timingView) });

/** When each kind of e-mail goes: the lab's choice, within the rules. */
@Injectable()
export class NoticeTimingsCommands {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor): Promise<z.output<typeof timingsView>> {
    return this.transactions.read(actor, async (tx) => {
      const set = new Map((await tx.manager.find(NoticeTimingEntity)).map((timing) => [timing.kind, timing]));
      return { items: emailKinds.map((kind) => view(kind, set.get(kind))) };
    });
  }

  one(actor: Actor, kind: EmailKind): Promise<TimingView> {
    return this.transactions.read(actor, async (tx) =>
      view(kind, await tx.manager.findOneBy(NoticeTimingEntity, { kind })),
    );
  }

  /** Holds for what happens from now on; what is planned already keeps its hour. */
  change(
    actor: Actor,
    kind: EmailKind,
    seenVersion: number,
    wanted: z.output<typeof timingChange>,
  ): Promise<TimingView> {
    return this.transactions.run(actor, async (tx) => {
      await lockKind(tx, kind);
      const timing = await tx.manager.findOneBy(NoticeTimingEntity, { kind });
      mustBeCurrent(seenVersion, timing?.version ?? 0);
      refuseIfAny(refuseTiming(kind, wanted));
      const changed = tx.manager.create(NoticeTimingEntity, { kind, ...wanted, version: seenVersion + 1 });
      await tx.manager.save(changed);
      const [lab] = await tx.query<{ id: string }>(`SELECT id FROM organisation WHERE is_lab`);
      await record(tx, {
        type: 'notice-timing.changed',
        subjectType: 'organisation',
        subjectId: lab!.id,
        organisationId: null,
        data: { kind, ...wanted },
      });
      return view(kind, changed);
    });
  }
}

/** A kind that nobody has set yet has no row to lock. */
async function lockKind(tx: Tx, kind: EmailKind): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('notice-timing ' || $1, 0))`, [kind]);
}

function view(kind: EmailKind, timing: NoticeTimingEntity | null | undefined): TimingView {
  const { mode, times } = timing ?? usualTiming(kind);
  return { kind, mode, times: [...times], waiting: waitingOf[kind], version: timing?.version ?? 0 };
}
