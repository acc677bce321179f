import type { EventType } from '../audit/audit.store.js';
import type { BookingRow } from '../bookings/booking.states.js';
import { addHours } from '../kernel/period.js';
import type { MessageSide } from '../test-requests/message.rules.js';
import type { RequestRow } from '../test-requests/test-request.states.js';
import type { NoticeEvent } from './notice-event.js';
import type { Audience } from './notice-kinds.js';
import {
  afterAWhile,
  atOnce,
  beforeEnd,
  holdWarning,
  onlyIf,
  type Plan,
  type PlannedNotice,
  reminder,
  silence,
} from './planned-notice.js';

const wasConfirmed = ({ data }: NoticeEvent): boolean => data.from === 'confirmed';
const wasHeld = ({ data }: NoticeEvent): boolean => data.from === 'held';
const lostByItself = ({ data }: NoticeEvent): boolean => data.why !== 'cancelled' || data.from !== 'approved';
const movedWhile =
  (status: string) =>
  ({ data }: NoticeEvent): boolean =>
    data.status === status;
const leaderChanged = ({ data }: NoticeEvent): boolean =>
  data.formerLeaderId !== undefined && data.formerLeaderId !== data.testLeaderId;
const leaderReplaced = (event: NoticeEvent): boolean => leaderChanged(event) && event.data.formerLeaderId !== null;
const movedAnd =
  (isOfSort: (event: NoticeEvent) => boolean) =>
  (event: NoticeEvent): boolean =>
    movedWhile('confirmed')(event) && isOfSort(event);
const leaderStays = (event: NoticeEvent): boolean => !leaderChanged(event);

const warningOfHold = beforeEnd('hold-expiring', ['organisation'], holdWarning);
const warningOfDecision = beforeEnd('decision-due', ['lab-managers'], (end, _, planning) =>
  addHours(end, -planning.decisionWarningHours),
);
const weekBefore = reminder('reminder-7-days', (start) => start.minus({ days: 7 }));
const dayBefore = reminder('reminder-24-hours', (start) => start.minus({ hours: 24 }));
const assigned = atOnce('test-leader-assigned', 'booking', ['test-leader']);
const released = atOnce('test-leader-released', 'booking', ['former-test-leader']);

const requests: Record<RequestRow['says'] | 'request.created' | 'request.edited', Plan> = {
  'request.created': silence('whoever began the draft sees it'),
  'request.edited': silence('whoever changed it sees it'),
  'request.submitted': [
    atOnce('receipt', 'request', ['organisation']),
    atOnce('new-request', 'request', ['lab-managers']),
  ],
  'request.resubmitted': [
    atOnce('receipt', 'request', ['organisation']),
    atOnce('new-request', 'request', ['lab-managers']),
  ],
  'request.review-begun': silence('the request’s page shows it; the next e-mail is the one that asks for something'),
  'request.changes-requested': [atOnce('changes-requested', 'request', ['organisation'])],
  'request.approved': silence('booking.confirmed says it in the same moment, with the calendar entry'),
  'request.declined': [atOnce('declined', 'request', ['organisation'])],
  'request.withdrawn': silence(
    'the company did it; it leaves the lab’s queue, and what warned of its deadline falls away',
  ),
  'request.slot-needed': [
    // Where a confirmed booking was cancelled, its cancellation says it, and takes the calendar entry out.
    onlyIf(lostByItself, atOnce('slot-needed', 'request', ['organisation'])),
  ],
  'request.cancelled': silence('booking.cancelled says it in the same moment, and takes the calendar entry out'),
  'request.test-begun': silence('everybody concerned is there'),
  'request.reported': [atOnce('report-ready', 'request', ['organisation'])],
  'request.closed': silence('nothing is asked of anybody'),
};

const bookings: Record<BookingRow['says'] | 'booking.held', Plan> = {
  'booking.held': [warningOfHold],
  'booking.extended': [warningOfHold],
  'booking.released': silence('whoever released it sees it'),
  'booking.requested': [warningOfDecision],
  'booking.expired': [
    // A requested slot that expired is told as request.slot-needed.
    onlyIf(wasHeld, atOnce('hold-expired', 'booking', ['organisation'])),
  ],
  'booking.confirmed': [atOnce('approved', 'booking', ['organisation']), assigned, weekBefore, dayBefore],
  'booking.declined': silence('request.declined says it in the same moment, with the reason'),
  'booking.moved': [
    onlyIf(movedAnd(leaderStays), atOnce('moved', 'booking', ['organisation', 'test-leader'])),
    // To a new test leader nothing has moved: it is all new.
    onlyIf(movedAnd(leaderChanged), atOnce('moved', 'booking', ['organisation'])),
    onlyIf(movedAnd(leaderChanged), assigned),
    onlyIf(movedAnd(leaderReplaced), released),
    onlyIf(movedWhile('confirmed'), weekBefore),
    onlyIf(movedWhile('confirmed'), dayBefore),
    onlyIf(movedWhile('held'), warningOfHold),
    onlyIf(movedWhile('requested'), warningOfDecision),
  ],
  'booking.cancelled': [
    // A slot that was only asked for is in nobody's calendar; request.slot-needed or the withdrawal says it.
    onlyIf(wasConfirmed, atOnce('cancelled', 'booking', ['organisation', 'test-leader', 'invited', 'lab-managers'])),
  ],
  'booking.move-requested': [atOnce('move-requested', 'booking', ['lab-managers'])],
  'booking.move-declined': [atOnce('move-declined', 'booking', ['organisation'])],
  'booking.move-expired': [atOnce('move-declined', 'booking', ['organisation'])],
  'booking.move-withdrawn': silence('the company did it; the agreed time stands as it was'),
  'booking.leader-changed': [assigned, onlyIf(leaderReplaced, released)],
  'booking.checked-in': silence('everybody concerned is there'),
  'booking.no-show': silence('request.slot-needed says it, and what to do'),
  'booking.completed': silence('everybody concerned was there'),
};

/** What rooms record beside what the two tables of acts say. */
type OtherEvent = Exclude<EventType, keyof typeof requests | keyof typeof bookings>;

/** So long several messages have to become one e-mail, and their readers to be on the page already. */
const messagesWaitMinutes = 5;
const messagesTo = (to: readonly Audience[]): PlannedNotice =>
  afterAWhile('message-received', 'request', to, messagesWaitMinutes);
const saidBy =
  (side: MessageSide) =>
  ({ data }: NoticeEvent): boolean =>
    data.side === side;

const seen = silence('whoever did it sees it, and the log has it');
const draftWork = silence('it belongs to a request that is told of when it is sent in');
const verdictWork = silence('verdicts are told together, when changes are asked for or the request is decided');
const hitsAreShown = silence('whoever did it is shown the bookings that must be moved; moving them tells their people');

const others: Record<OtherEvent, Plan> = {
  'booking.noted': silence('the lab’s people note it for each other, and see it with the test'),
  'request.intake-changed': draftWork,
  'request.item-answered': draftWork,
  'request.evidence-attached': draftWork,
  'request.evidence-detached': draftWork,
  'request.item-judged': verdictWork,
  'request.item-waived': verdictWork,
  'request.message-sent': [
    onlyIf(saidBy('lab'), messagesTo(['organisation'])),
    onlyIf(saidBy('company'), messagesTo(['lab-managers', 'test-leader', 'lab-writers'])),
  ],
  'organisation.registered': seen,
  'organisation.changed': seen,
  'organisation.suspended': [atOnce('suspended', 'organisation', ['administrators', 'lab-managers'])],
  'organisation.reinstated': [atOnce('reinstated', 'organisation', ['administrators'])],
  'invitation.sent': silence('its letter is owed by the transaction that made its secret'),
  'invitation.resent': silence('its letter is owed by the transaction that made its secret'),
  'invitation.revoked': silence('the invited are not told that they are not'),
  'invitation.accepted': seen,
  'membership.role-changed': [atOnce('membership-changed', 'person', ['person'])],
  'membership.ended': [atOnce('membership-changed', 'person', ['person'])],
  'person.changed': seen,
  'person.exported': seen,
  'person.erased': silence('whoever is erased has no address any more'),
  'person.password-changed': [atOnce('password-changed', 'person', ['person'])],
  'file.uploaded': draftWork,
  'file.read': seen,
  'file.removed': seen,
  'file.erased': seen,
  'site.created': seen,
  'site.changed': seen,
  'testbed.created': seen,
  'testbed.changed': hitsAreShown,
  'station.added': seen,
  'station.renamed': seen,
  'station.retired': hitsAreShown,
  'station.reinstated': seen,
  'closure.added': hitsAreShown,
  'closure.removed': seen,
  'opening-hours.changed': hitsAreShown,
  'audit-log.found-broken': silence(
    'the auditor’s page says it for as long as it is so, and the program’s log as an error',
  ),
  'lab-settings.changed': seen,
  'notice-timing.changed': seen,
  'notice-choice.changed': seen,
  'email.retried': seen,
  'email.bounced': silence('the managers’ daily e-mail counts it among those that were given up'),
  'email.complained': silence('the managers’ daily e-mail says so'),
  'failing-address.cleared': seen,
  'invitation.answered': silence(
    'the lab sees it on the booking; calendars answer for their owners too often to be mailed',
  ),
  'demo-lab.begun': seen,
  'demo-lab.built': seen,
};

/** Who is told what, of everything that happens. An event of any room that stands in none of these tables does not compile. */
const plans: Readonly<Record<EventType, Plan>> = { ...requests, ...bookings, ...others };

/** By what the log has, which may be of a type that an older program recorded. */
export const noticePlan: Readonly<Record<string, Plan>> = plans;

export const plannedEvents = Object.keys(plans);
