import type { Language } from '../kernel/language.js';
import { addHours, type Period } from '../kernel/period.js';
import type { BookingFacts, CaseFacts, TestbedFacts } from './case-facts.js';
import type { EmailContent, EmailData, Slot } from './email-kinds.js';
import type { Letterhead } from './letterhead.js';
import type { NoticeData } from './notice-event.js';
import type { CaseKind } from './notice-kinds.js';
import type { Recipient } from './recipients.store.js';

/** What had to be asked of the database beside the case itself. */
export interface Background {
  /** Whether somebody at the lab did it, or the organisation. */
  readonly by: 'lab' | 'organisation';
  /** Where a moved booking was before. */
  readonly previousTestbed: TestbedFacts | null;
  readonly openItemsCount: number;
  readonly conditionsCount: number;
}

export interface Telling {
  readonly facts: CaseFacts;
  readonly data: NoticeData;
  readonly background: Background;
  readonly recipient: Recipient;
  readonly letterhead: Letterhead;
  readonly now: Date;
}

type Contents = { readonly [K in CaseKind]: (telling: Telling) => EmailData[K] };

const contents: Contents = {
  receipt: (t) => ({ ...aboutSlot(t), decisionDue: instant(bookingOf(t).expiresAt) }),
  'new-request': (t) => ({
    ...aboutSlot(t),
    decisionDue: instant(bookingOf(t).expiresAt),
    again: t.facts.roundsCount > 1,
  }),
  'changes-requested': (t) => ({
    ...aboutRequest(t),
    slot: t.facts.booking && slotOf(t, t.facts.booking),
    message: t.data.event.reason ?? '',
    itemsCount: t.background.openItemsCount,
  }),
  approved: (t) => ({ ...upcoming(t), conditionsCount: t.background.conditionsCount }),
  declined: (t) => ({
    ...aboutRequest(t),
    slot: t.facts.booking && slotOf(t, t.facts.booking),
    reason: t.data.event.reason ?? '',
  }),
  moved: (t) => ({ ...upcoming(t), previous: previousSlot(t), by: t.background.by, reason: t.data.event.reason ?? '' }),
  cancelled: (t) => ({ ...aboutSlot(t), by: t.background.by, reason: t.data.event.reason ?? '' }),
  'hold-expiring': (t) => ({
    ...aboutSlot(t),
    expiresAt: instant(bookingOf(t).expiresAt),
    extendable: !bookingOf(t).extended,
  }),
  'hold-expired': (t) => ({ ...aboutSlot(t), expiredAt: instant(t.data.event.deadline ?? t.data.at) }),
  'reminder-7-days': (t) => upcoming(t),
  'reminder-24-hours': (t) => upcoming(t),
  'slot-needed': (t) => ({ ...aboutSlot(t), because: lostBecause(t.data.event.why) }),
  'move-requested': (t) => ({ ...aboutSlot(t), wanted: wantedSlot(t), decisionDue: instant(t.facts.wish?.expiresAt) }),
  'move-declined': (t) => ({
    ...aboutSlot(t),
    wanted: wantedSlot(t),
    because: t.facts.wish?.status === 'expired' ? 'undecided' : 'declined',
    reason: t.data.event.reason ?? '',
  }),
  'decision-due': (t) => ({ ...aboutSlot(t), decisionDue: instant(bookingOf(t).expiresAt) }),
  'test-leader-assigned': (t) => ({ ...aboutSlot(t), ...practical(t) }),
  'test-leader-released': (t) => ({ ...aboutRequest(t), slot: formerSlot(t) }),
  'report-ready': (t) => aboutRequest(t),
};

/** What one reader is told of one case, with names in their language. @throws Error when the case lacks what the kind must tell */
export function writeContent(kind: CaseKind, telling: Telling): EmailContent {
  return { kind, data: contents[kind](telling) } as EmailContent;
}

function aboutRequest({ facts, recipient, letterhead }: Telling) {
  return {
    recipientName: recipient.name,
    url: letterhead.requestPage(facts.requestId),
    settingsUrl: letterhead.settingsPage(),
    sender: letterhead.from.name,
    requestNumber: facts.number,
    organisation: facts.organisation,
    audience: recipient.side,
  };
}

function aboutSlot(telling: Telling) {
  return { ...aboutRequest(telling), slot: slotOf(telling, bookingOf(telling)) };
}

function practical({ facts, recipient: { language } }: Telling) {
  const { directions, demands } = facts.booking!.testbed;
  const { leader } = facts.booking!;
  const testLeader = leader && { name: leader.name, phone: null };
  return { directions: directions[language], demands: demands[language], testLeader };
}

function upcoming(telling: Telling) {
  const { testbed, period } = bookingOf(telling);
  const until = addHours(period.start, -testbed.cancellationHours);
  const change =
    until > telling.now
      ? { until: until.toISOString(), url: telling.letterhead.requestPage(telling.facts.requestId) }
      : null;
  return { ...aboutSlot(telling), ...practical(telling), change };
}

function previousSlot(telling: Telling): Slot {
  const { before } = telling.data.event;
  if (!before) throw new Error('a move does not say from when');
  return slotBefore(telling, before);
}

/** What a former test leader was to lead: before the move that replaced them, or when they were replaced without one. */
function formerSlot(telling: Telling): Slot {
  const { before, start, end } = telling.data.event;
  return slotBefore(telling, before ?? (start && end ? { start, end } : bookingOf(telling).period));
}

function slotBefore(telling: Telling, period: Period): Slot {
  return describeSlot(
    period,
    telling.background.previousTestbed ?? bookingOf(telling).testbed,
    telling.recipient.language,
  );
}

function wantedSlot({ facts: { wish }, recipient }: Telling): Slot {
  if (!wish) throw new Error('there is no wish to move');
  return describeSlot(wish.period, wish.testbed, recipient.language);
}

function slotOf({ recipient }: Telling, { period, testbed }: BookingFacts): Slot {
  return describeSlot(period, testbed, recipient.language);
}

/** A time and place in the reader's language. */
export function describeSlot(
  { start, end }: Period,
  { name, siteName, address, zone }: TestbedFacts,
  language: Language,
): Slot {
  return {
    start: start.toISOString(),
    end: end.toISOString(),
    zone,
    testbed: name[language],
    site: siteName[language],
    address,
  };
}

function bookingOf({ facts }: Telling): BookingFacts {
  if (!facts.booking) throw new Error(`request ${facts.requestId} has no booking to tell of`);
  return facts.booking;
}

function instant(at: Date | null | undefined): string {
  if (!at) throw new Error('a deadline is missing');
  return at.toISOString();
}

function lostBecause(why: string | undefined): EmailData['slot-needed']['because'] {
  return why === 'cancelled' || why === 'no-show' ? why : 'undecided';
}
