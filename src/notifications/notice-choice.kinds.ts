import type { Role } from '../kernel/actor.js';
import type { EmailKind } from './email-kinds.js';
import { type Audience, calendarMethodOf, waitingOf } from './notice-kinds.js';
import { noticePlan } from './notice-plan.js';

/** Why a person can't choose an e-mail away: it is owed to them. */
export const owedReasons = ['lets-you-in', 'your-account', 'your-calendar', 'deadline', 'answer'] as const;
export type OwedReason = (typeof owedReasons)[number];

/**
 * Which kinds a person may switch off for themselves, and why not the others. What may be switched off says only what its
 * reader can see on a screen whenever they like, and nobody loses anything by not being told.
 */
const choice: Record<EmailKind, 'choosable' | OwedReason> = {
  receipt: 'choosable',
  'new-request': 'choosable',
  'reminder-7-days': 'choosable',
  'reminder-24-hours': 'choosable',
  'lab-digest': 'choosable',
  'magic-link': 'lets-you-in',
  'password-reset': 'lets-you-in',
  invitation: 'lets-you-in',
  'password-changed': 'your-account',
  'membership-changed': 'your-account',
  suspended: 'your-account',
  reinstated: 'your-account',
  approved: 'your-calendar',
  moved: 'your-calendar',
  cancelled: 'your-calendar',
  'test-leader-assigned': 'your-calendar',
  'test-leader-released': 'your-calendar',
  'hold-expiring': 'deadline',
  'hold-expired': 'deadline',
  'slot-needed': 'deadline',
  'decision-due': 'deadline',
  'move-requested': 'deadline',
  'changes-requested': 'answer',
  declined: 'answer',
  'move-declined': 'answer',
  'report-ready': 'answer',
  'message-received': 'answer',
  // What it holds is chosen one by one; it comes for as long as its reader wants one e-mail a day.
  'daily-collection': 'answer',
};

/** Undefined for a kind that a person may switch off. */
export function whyOwed(kind: EmailKind): OwedReason | undefined {
  const reason = choice[kind];
  return reason === 'choosable' ? undefined : reason;
}

/**
 * Whether it may wait for the one e-mail a day of whoever wants that: where the lab itself may have it wait. An entry for a
 * calendar needs an e-mail of its own (RFC 6047), and what one's account may do from now on is told at once.
 */
export function mayBeGathered(kind: EmailKind): boolean {
  return waitingOf[kind] === 'lab-decides' && !calendarMethodOf[kind] && choice[kind] !== 'your-account';
}

/** Those that can be stopped from the mail program itself, by one press (RFC 8058): digests and reminders. */
const stoppable: ReadonlySet<EmailKind> = new Set<EmailKind>(['lab-digest', 'reminder-7-days', 'reminder-24-hours']);

export function isStoppable(kind: EmailKind): boolean {
  return stoppable.has(kind);
}

const everybody = 'everybody';
const rolesOf: Record<Audience, readonly Role[] | typeof everybody> = {
  organisation: ['member', 'administrator'],
  administrators: ['administrator'],
  'lab-managers': ['lab-manager'],
  'test-leader': ['lab-staff', 'lab-manager'],
  'former-test-leader': ['lab-staff', 'lab-manager'],
  'lab-writers': ['lab-staff', 'reviewer', 'lab-manager'],
  invited: everybody,
  person: everybody,
};

const audiencesOf = new Map<EmailKind, Set<Audience>>([['lab-digest', new Set(['lab-managers'])]]);
for (const plan of Object.values(noticePlan)) {
  if ('silentBecause' in plan) continue;
  for (const { kind, to } of plan) audiencesOf.set(kind, new Set([...(audiencesOf.get(kind) ?? []), ...to]));
}

/** Whether somebody with these roles is ever told such a thing; the letters that let people in are everybody's. */
export function mayReach(kind: EmailKind, roles: readonly Role[]): boolean {
  const audiences = audiencesOf.get(kind);
  if (!audiences) return kind !== 'daily-collection';
  return [...audiences].some((audience) => {
    const reached = rolesOf[audience];
    return reached === everybody || reached.some((role) => roles.includes(role));
  });
}
