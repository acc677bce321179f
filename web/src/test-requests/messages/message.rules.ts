import type { Shape } from '../../platform/api';
import type { Me, Role } from '../../platform/session';

export type Message = Shape<'Message'>;

/** Messages of one calendar day, in the order in which they were said. */
interface MessageDay {
  readonly day: string;
  readonly messages: readonly Message[];
}

/** What comes with the newest first, made into days as they are read. `dayOf`: the calendar day of an instant. */
export function daysOf(newestFirst: readonly Message[], dayOf: (instant: string) => string): MessageDay[] {
  const days: { day: string; messages: Message[] }[] = [];
  for (const message of newestFirst.toReversed()) {
    const day = dayOf(message.saidAt);
    if (days.at(-1)?.day !== day) days.push({ day, messages: [] });
    days.at(-1)!.messages.push(message);
  }
  return days;
}

/** On which side of the counter the reader is: among those whose request it is, also where they work for the lab too. */
export function sideOf(me: Me, organisationId: string): Message['side'] {
  return me.memberships.some((membership) => membership.organisationId === organisationId) ? 'company' : 'lab';
}

const labsWriters: readonly Role[] = ['lab-staff', 'reviewer', 'lab-manager'];

/** Everybody of both sides writes; whoever only audits the lab does not. */
export function mayWrite(me: Me, organisationId: string): boolean {
  return sideOf(me, organisationId) === 'company' || me.memberships.some(({ role }) => labsWriters.includes(role));
}
