import type { Role } from '../kernel/actor.js';
import type { Instant, SitePeriod } from './when.js';

/** A time at a testbed, with the names in the reader's language. */
export interface Slot extends SitePeriod {
  readonly testbed: string;
  readonly site: string;
  readonly address: string;
}

/**
 * What every e-mail carries. All of it is kept as JSON in the e-mail's row until it is sent, and holds no product name,
 * no document's title and nothing that a company wrote: whoever may read that, reads it behind the sign-in.
 */
interface Addressed {
  readonly recipientName: string | null;
  /** The page that the e-mail asks its reader to open. */
  readonly url: string;
  /** Where e-mails and languages are chosen; null for somebody who has no account, and for e-mails that can't be chosen away. */
  readonly settingsUrl: string | null;
  /** Who writes, in the last line: `Smart Care Lab, Prøveveien 2, 0000 Fjordvik`. */
  readonly sender: string;
}

interface AboutRequest extends Addressed {
  readonly requestNumber: string;
  /** Whose request it is. */
  readonly organisation: string;
  /** Whose side of the counter the reader is on. */
  readonly audience: 'organisation' | 'lab';
}

interface AboutSlot extends AboutRequest {
  readonly slot: Slot;
}

/** What the lab says of a testbed to those who come; empty where it says nothing. */
interface Practical {
  readonly directions: string;
  readonly demands: string;
  readonly testLeader: { readonly name: string; readonly phone: string | null } | null;
}

interface Upcoming extends AboutSlot, Practical {
  /** Until when, and where, the organisation may move or cancel by itself; null when that has passed. */
  readonly change: { readonly until: Instant; readonly url: string } | null;
}

type By = 'lab' | 'organisation';

/** What the lab manager has to do with something that waits. */
export type Wait = 'review' | 'decision' | 'move' | 'test-leader' | 'report';

interface WaitingItem {
  readonly wait: Wait;
  readonly requestNumber: string;
  readonly url: string;
  readonly testbed: string | null;
  /** The instant that it must be done by. */
  readonly due: Instant | null;
}

/** Of one e-mail's list; what there is more of is told as a number, or in another e-mail. */
export const listedItemsMax = 20;

/** Each kind of e-mail, and what it needs to know. */
export interface EmailData {
  receipt: AboutSlot & { readonly decisionDue: Instant };
  'changes-requested': AboutRequest & {
    readonly slot: Slot | null;
    readonly message: string;
    readonly itemsCount: number;
  };
  approved: Upcoming & { readonly conditionsCount: number };
  declined: AboutRequest & { readonly slot: Slot | null; readonly reason: string };
  moved: Upcoming & { readonly previous: Slot; readonly by: By; readonly reason: string };
  cancelled: AboutSlot & { readonly by: By; readonly reason: string };
  'hold-expiring': AboutSlot & { readonly expiresAt: Instant; readonly extendable: boolean };
  'hold-expired': AboutSlot & { readonly expiredAt: Instant };
  'reminder-7-days': Upcoming;
  'reminder-24-hours': Upcoming;
  'new-request': AboutSlot & { readonly again: boolean; readonly decisionDue: Instant };
  'lab-digest': Addressed & {
    readonly at: Instant;
    readonly zone: string;
    /** The most urgent first, at most `listedItemsMax`. */
    readonly items: readonly WaitingItem[];
    readonly itemsCount: number;
    /** E-mails that were given up of late, and the page that shows them. */
    readonly givenUpCount: number;
    /** E-mails that their readers took for spam of late. */
    readonly complainedCount: number;
    readonly ledgerUrl: string;
  };
  invitation: Addressed & {
    readonly organisation: string;
    readonly inviterName: string | null;
    readonly expiresAt: Instant;
    readonly zone: string;
  };
  'magic-link': Addressed & { readonly expiresAt: Instant; readonly zone: string };
  'password-reset': Addressed & { readonly expiresAt: Instant; readonly zone: string };
  'slot-needed': AboutSlot & { readonly because: 'undecided' | 'cancelled' | 'no-show' };
  'move-requested': AboutSlot & { readonly wanted: Slot; readonly decisionDue: Instant };
  'move-declined': AboutSlot & {
    readonly wanted: Slot;
    readonly because: 'declined' | 'undecided';
    readonly reason: string;
  };
  suspended: Addressed & {
    readonly organisation: string;
    readonly audience: 'organisation' | 'lab';
    readonly reason: string;
    /** Those that the suspension concerns, at most `listedItemsMax`. */
    readonly bookings: readonly { readonly requestNumber: string; readonly url: string; readonly slot: Slot }[];
    readonly bookingsCount: number;
  };
  'decision-due': AboutSlot & { readonly decisionDue: Instant };
  reinstated: Addressed & { readonly organisation: string; readonly audience: 'organisation' | 'lab' };
  'test-leader-assigned': AboutSlot & Practical;
  /** The slot is the one that its reader was to lead, also where the test has been moved since. */
  'test-leader-released': AboutSlot;
  'report-ready': AboutRequest;
  /** Until: when the last message was said that is counted. */
  'message-received': AboutRequest & { readonly count: number; readonly until: Instant };
  /** For whoever wants one e-mail a day: what several would have said. */
  'daily-collection': Addressed & { readonly items: readonly EmailContent[] };
  'password-changed': Addressed & { readonly at: Instant; readonly zone: string };
  'membership-changed': Addressed & {
    readonly organisation: string;
    readonly happened: 'role-changed' | 'ended';
    /** The one that they have now; of a membership that has ended, the one that they had. */
    readonly role: Role;
  };
}

export type EmailKind = keyof EmailData;

/** What an e-mail says, in no language yet. */
export type EmailContent<K extends EmailKind = EmailKind> = {
  [P in K]: { readonly kind: P; readonly data: EmailData[P] };
}[K];

/** The texts in which a writer's line breaks mean something; every other text is one line. */
export const textsOfSeveralLines: ReadonlySet<string> = new Set(['reason', 'message', 'directions', 'demands']);
