import type { EmailKind } from './email-kinds.js';

/** The e-mails that let people in: no event says them, the transaction that makes their secret does. */
const letterKinds = ['magic-link', 'password-reset', 'invitation'] as const;
export type LetterKind = (typeof letterKinds)[number];
/** What goes out in other words than a notice's own: several of them at once. */
export type NoticeKind = Exclude<EmailKind, LetterKind | 'daily-collection'>;
/** Those about one request or one booking. */
export type CaseKind = Exclude<
  NoticeKind,
  'lab-digest' | 'message-received' | 'suspended' | 'reinstated' | 'password-changed' | 'membership-changed'
>;

export function isLetterKind(kind: EmailKind): kind is LetterKind {
  return (letterKinds as readonly EmailKind[]).includes(kind);
}

/**
 * Whether the lab may have e-mails of a kind wait for certain hours. Sign-in, passwords, holds and what takes an entry out
 * of a calendar never wait: an hour later they are of no use, or of the wrong one. Some have an hour of their own, which follows from the test or a deadline.
 */
export type Waiting = 'lab-decides' | 'never' | 'own-hour' | 'daily';

export const waitingOf: Record<EmailKind, Waiting> = {
  receipt: 'lab-decides',
  'new-request': 'lab-decides',
  'changes-requested': 'lab-decides',
  approved: 'lab-decides',
  declined: 'lab-decides',
  moved: 'lab-decides',
  'move-requested': 'lab-decides',
  'move-declined': 'lab-decides',
  'slot-needed': 'lab-decides',
  'test-leader-assigned': 'lab-decides',
  'report-ready': 'lab-decides',
  'message-received': 'lab-decides',
  suspended: 'lab-decides',
  reinstated: 'lab-decides',
  'membership-changed': 'lab-decides',
  cancelled: 'never',
  'test-leader-released': 'never',
  'hold-expiring': 'never',
  'hold-expired': 'never',
  'magic-link': 'never',
  'password-reset': 'never',
  'password-changed': 'never',
  invitation: 'never',
  'reminder-7-days': 'own-hour',
  'reminder-24-hours': 'own-hour',
  'decision-due': 'own-hour',
  'lab-digest': 'daily',
  // Its reader's own hour.
  'daily-collection': 'own-hour',
};

export const emailKinds = Object.keys(waitingOf) as [EmailKind, ...EmailKind[]];

/** The kinds that put an entry into calendars, change it, or take it out. */
export const calendarMethodOf: Partial<Record<EmailKind, 'REQUEST' | 'CANCEL'>> = {
  approved: 'REQUEST',
  moved: 'REQUEST',
  'test-leader-assigned': 'REQUEST',
  cancelled: 'CANCEL',
  'test-leader-released': 'CANCEL',
};

/**
 * Who is told. `organisation`: of the organisation's people, its administrators and those who began, sent in or hold time
 * for this very request; colleagues who have nothing to do with it are left alone. `former-test-leader`: not one who keeps the
 * entry as one of the organisation's people. `lab-writers`: those of the lab
 * who have written to the organisation about the request. `invited`: whoever has the booking in their calendar from an earlier e-mail.
 * `person`: the one whom the event is about, also when they have left everything.
 */
export const audiences = [
  'organisation',
  'administrators',
  'lab-managers',
  'test-leader',
  'former-test-leader',
  'lab-writers',
  'invited',
  'person',
] as const;
export type Audience = (typeof audiences)[number];
