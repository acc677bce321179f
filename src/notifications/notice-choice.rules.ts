import type { Refusal } from '../kernel/refusal.js';
import type { EmailKind } from './email-kinds.js';
import { mayBeGathered, whyOwed } from './notice-choice.kinds.js';
import { timedAt } from './notice-timing.rules.js';
import { refuse } from './notification.refusals.js';

/** What a person has chosen of the e-mails that they get. */
export interface NoticeChoice {
  /** Kinds that they do not want. */
  readonly off: readonly EmailKind[];
  /** When what may wait comes as one e-mail, local time of the lab (`HH:mm`), on working days; null: as the lab sends it. */
  readonly dailyAt: string | null;
}

/** Of somebody who has not chosen. */
export const usualChoice: NoticeChoice = { off: [], dailyAt: null };

/** What is against choosing so. */
export function refuseChoice({ off }: NoticeChoice): Refusal[] {
  return off.flatMap((kind) => {
    const because = whyOwed(kind);
    return because === undefined ? [] : [refuse('notice-choice.owed', { kind, because }, 'off')];
  });
}

/** Whether they want e-mails of this kind. What they are owed they get, whatever a row says. */
export function isWanted({ off }: NoticeChoice, kind: EmailKind): boolean {
  return whyOwed(kind) !== undefined || !off.includes(kind);
}

/** When an e-mail goes to somebody who has chosen, and whether it waits there for others to go with. */
export interface Going {
  readonly dueAt: Date;
  readonly gathered: boolean;
}

/**
 * When an e-mail that has come due goes to one who wants it. What may wait, waits for their hour of the day, by the lab's own
 * rule for hours: on working days, and not into the last day before the test that it is about.
 * @param about `start` is of the time that the e-mail is about
 */
export function goesAt(
  { dailyAt }: NoticeChoice,
  kind: EmailKind,
  about: { now: Date; zone: string; start?: Date | undefined },
): Going {
  const atOnce: Going = { dueAt: about.now, gathered: false };
  if (dailyAt === null || !mayBeGathered(kind)) return atOnce;
  const dueAt = timedAt({ mode: 'collected', times: [dailyAt] }, about);
  return dueAt > about.now ? { dueAt, gathered: true } : atOnce;
}
