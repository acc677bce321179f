import type { EmailData, Slot } from './email-kinds.js';
import { membershipTexts } from './membership-texts.en.js';
import type { EmailTexts } from './email-texts.js';
import { plainLine } from './plain-line.js';
import { briefPeriodText, dayText, type Instant, momentText, timeText, weekdayText } from './when.js';

const moment = (at: Instant, zone: string): string => momentText(at, zone, 'en');
const day = ({ start, zone }: Slot): string => dayText(start, zone, 'en');
const slotLine = (slot: Slot): string => `${plainLine(slot.testbed, 48)}, ${briefPeriodText(slot, 'en')}`;
const things = (count: number): string =>
  count === 1 ? 'One thing waits for the lab' : `${count} things wait for the lab`;
const givenUp = (count: number): string => (count === 1 ? 'One e-mail was given up' : `${count} e-mails were given up`);
const complained = (count: number): string =>
  count === 1 ? 'One e-mail was reported as spam' : `${count} e-mails were reported as spam`;
const waiting = ({ itemsCount, givenUpCount, complainedCount }: EmailData['lab-digest']): string => {
  if (itemsCount > 0) return things(itemsCount);
  return givenUpCount > 0 ? givenUp(givenUpCount) : complained(complainedCount);
};
const listOrder = ({ itemsCount }: EmailData['lab-digest']): string =>
  itemsCount === 0 ? 'No request waits for the lab.' : 'The most urgent comes first.';

const count = ({ items }: EmailData['daily-collection']): string =>
  items.length === 1 ? 'One piece of news' : `${items.length} pieces of news`;

const messages = (count: number): string => (count === 1 ? 'one new message' : `${count} new messages`);
const otherSide = ({ audience }: EmailData['message-received']): string =>
  audience === 'lab' ? 'the company' : 'the lab';

const lostBecause = {
  undecided: 'The lab did not decide the request before its answer was due, and the time was released.',
  cancelled: 'The time is cancelled.',
  'no-show': 'Nobody came at the agreed time.',
} as const;

export const en: EmailTexts = {
  ...membershipTexts,
  receipt: {
    subject: (d) => `${d.requestNumber} received: ${slotLine(d.slot)}`,
    preview: (d) => `You get an answer by ${moment(d.decisionDue, d.slot.zone)}.`,
    heading: () => 'We have received your request',
    opening: (d) =>
      `The lab has received request ${d.requestNumber}. Nobody else can take the time while the lab considers it. ` +
      `You get an answer by ${moment(d.decisionDue, d.slot.zone)}.`,
    action: 'See the request',
  },
  'changes-requested': {
    subject: (d) => `${d.requestNumber}: the lab asks for changes`,
    preview: () => 'See what is missing, answer it, and submit again.',
    heading: () => 'The lab asks for changes',
    opening: (d) =>
      `The lab has looked at request ${d.requestNumber} and needs more before it can be decided. ` +
      'Answer what is missing, and submit again.',
    action: 'Go to the request',
  },
  approved: {
    subject: (d) => `${d.requestNumber} approved: ${slotLine(d.slot)}`,
    preview: (d) => `${slotLine(d.slot)}. The appointment is attached.`,
    heading: () => 'The test is approved',
    opening: () => 'The lab has approved the test. The time is yours, and the appointment is attached to this e-mail.',
    action: 'See the test',
  },
  declined: {
    subject: (d) => `${d.requestNumber} is declined`,
    preview: () => 'The lab has written why.',
    heading: () => 'The request is declined',
    opening: (d) => `The lab has declined request ${d.requestNumber}. ${d.slot ? 'The time is released.' : ''}`.trim(),
    action: 'See the request',
  },
  moved: {
    subject: (d) => `${d.requestNumber} moved: ${slotLine(d.slot)}`,
    preview: (d) => `New time: ${slotLine(d.slot)}.`,
    heading: () => 'The test is moved',
    opening: (d) =>
      `${d.by === 'lab' ? 'The lab has moved the test' : `The test is moved as ${d.organisation} asked`}. ` +
      'This e-mail gives the appointment in your calendar its new time.',
    action: 'See the test',
  },
  cancelled: {
    subject: (d) => `${d.requestNumber} cancelled: ${slotLine(d.slot)}`,
    preview: () => 'The time is released, and the appointment leaves your calendar.',
    heading: () => 'The test is cancelled',
    opening: (d) =>
      `${d.by === 'lab' ? 'The lab' : d.organisation} has cancelled the test. ` +
      'The time is released, and the appointment leaves your calendar.',
    action: 'See the request',
  },
  'hold-expiring': {
    subject: (d) => `${d.requestNumber}: time released ${moment(d.expiresAt, d.slot.zone)}`,
    preview: (d) => `Submit to keep the time: ${slotLine(d.slot)}.`,
    heading: () => 'Your time is released soon',
    opening: (d) =>
      `The time is held for you until ${moment(d.expiresAt, d.slot.zone)}. Submit before that to keep it. ` +
      (d.extendable ? 'If you need longer, you can extend it once.' : 'It can’t be extended again.'),
    action: 'Go to the request',
  },
  'hold-expired': {
    subject: (d) => `${d.requestNumber}: time released, ${slotLine(d.slot)}`,
    preview: () => 'Everything you filled in is saved. Find a new time when you are ready.',
    heading: () => 'Your time is released',
    opening: (d) =>
      `The time was held for you until ${moment(d.expiredAt, d.slot.zone)}, and the request was not submitted before that. ` +
      'Now others can take it. Everything you filled in is saved.',
    action: 'Find a new time',
  },
  'reminder-7-days': {
    subject: (d) => `${d.requestNumber}, reminder: ${slotLine(d.slot)}`,
    preview: (d) => `The test is on ${day(d.slot)}. See what must be ready.`,
    heading: () => 'The test is getting close',
    opening: (d) => `The test is on ${day(d.slot)}. Here is what you need to be ready.`,
    action: 'See the test',
  },
  'reminder-24-hours': {
    subject: (d) => `${d.requestNumber}, reminder: ${slotLine(d.slot)}`,
    preview: (d) => `${slotLine(d.slot)}. ${d.slot.address}`,
    heading: (d) =>
      `The test begins ${weekdayText(d.slot.start, d.slot.zone, 'en')} at ${timeText(d.slot.start, d.slot.zone, 'en')}`,
    opening: () => 'Time, place and who receives you are here.',
    action: 'See the test',
  },
  'new-request': {
    subject: (d) => `${d.requestNumber} ${d.again ? 'resubmitted' : 'submitted'}: ${slotLine(d.slot)}`,
    preview: (d) => `Answer due ${moment(d.decisionDue, d.slot.zone)}.`,
    heading: (d) => (d.again ? 'Request resubmitted' : 'New request'),
    opening: (d) =>
      `${d.organisation} has ${d.again ? 'resubmitted' : 'submitted'} request ${d.requestNumber}. ` +
      'The time is kept until the answer is due.',
    action: 'Judge the request',
  },
  'lab-digest': {
    subject: (d) => `${waiting(d)}, ${dayText(d.at, d.zone, 'en')}`,
    preview: listOrder,
    heading: waiting,
    opening: listOrder,
    action: 'Open the queue',
  },
  'slot-needed': {
    subject: (d) => `${d.requestNumber} needs a new time`,
    preview: () => 'Answers and verdicts are kept. Only the time is missing.',
    heading: () => 'The request needs a new time',
    opening: (d) =>
      `${lostBecause[d.because]} Answers and verdicts are kept. Find a new time and submit, and the request goes on.`,
    action: 'Find a new time',
  },
  'move-requested': {
    subject: (d) => `${d.requestNumber}, wish to move: ${slotLine(d.wanted)}`,
    preview: (d) => `Answer due ${moment(d.decisionDue, d.slot.zone)}.`,
    heading: () => 'A wish to move',
    opening: (d) => `${d.organisation} wishes to move the test. Both times are claimed until you have answered.`,
    action: 'Answer the wish',
  },
  'move-declined': {
    subject: (d) => `${d.requestNumber} is not moved: ${slotLine(d.slot)}`,
    preview: () => 'The agreed time still stands.',
    heading: () => 'The test is not moved',
    opening: (d) =>
      `${d.because === 'declined' ? 'The lab has said no to moving the test' : 'The lab did not answer the wish to move in time'}. ` +
      'The agreed time still stands.',
    action: 'See the test',
  },
  'decision-due': {
    subject: (d) => `${d.requestNumber}: answer due ${moment(d.decisionDue, d.slot.zone)}`,
    preview: (d) => `Unanswered, the time is released: ${slotLine(d.slot)}.`,
    heading: () => 'The answer is due soon',
    opening: (d) =>
      `The request from ${d.organisation} must be decided by ${moment(d.decisionDue, d.slot.zone)}. After that the time is released.`,
    action: 'Judge the request',
  },
  'daily-collection': {
    subject: (d) => `${count(d)} from Smart Care Lab`,
    preview: () => 'All that could wait, in one e-mail.',
    heading: count,
    opening: () => 'This is what has happened since the last time, in one e-mail as you have chosen.',
    action: 'Open Smart Care Lab',
  },
  'test-leader-assigned': {
    subject: (d) => `${d.requestNumber}, you are test leader: ${slotLine(d.slot)}`,
    preview: (d) => `${slotLine(d.slot)}. The appointment is attached.`,
    heading: () => 'You are test leader',
    opening: (d) => `You are the test leader for ${d.organisation}. The appointment is attached to this e-mail.`,
    action: 'See the test',
  },
  'test-leader-released': {
    subject: (d) => `${d.requestNumber}, you no longer lead: ${slotLine(d.slot)}`,
    preview: () => 'Somebody else leads the test, and the appointment leaves your calendar.',
    heading: () => 'You are no longer test leader',
    opening: (d) =>
      `You are no longer the test leader for ${d.organisation}. Somebody else leads the test, and the appointment leaves ` +
      'your calendar.',
    action: 'See the test',
  },
  'message-received': {
    subject: (d) => `${d.requestNumber}: ${messages(d.count)} from ${otherSide(d)}`,
    preview: () => 'Sign in to read and answer.',
    heading: (d) => (d.count === 1 ? 'A new message' : `${d.count} new messages`),
    opening: (d) =>
      `${d.audience === 'lab' ? d.organisation : 'The lab'} wrote to you about request ${d.requestNumber}: ` +
      `${messages(d.count)}. Sign in to read and answer; what is written is not sent by e-mail.`,
    action: 'Read and answer',
  },
  'report-ready': {
    subject: (d) => `${d.requestNumber}: the result report is ready`,
    preview: () => 'Sign in to read it.',
    heading: () => 'The result report is ready',
    opening: (d) =>
      `The lab has put forward the report of the test in request ${d.requestNumber}. Sign in to read it; it is not attached ` +
      'to this e-mail.',
    action: 'See the report',
  },
};
