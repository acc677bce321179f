import ICAL from 'ical.js';
import { isMailAddress } from './mail-address.js';

const answers = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'tentative' } as const;
export type Answer = (typeof answers)[keyof typeof answers];

/** What somebody's calendar program answers to an invitation. */
export interface CalendarAnswer {
  readonly uid: string;
  /** In lower case. */
  readonly address: string;
  readonly answer: Answer;
  /** Of the invitation that it answers. */
  readonly sequence: number;
  readonly stampedAt: Date;
}

/** Reads a `METHOD:REPLY` (RFC 5546 §3.2.3): one event, one attendee. Undefined for anything else, however it is written. */
export function readCalendarAnswer(text: string): CalendarAnswer | undefined {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    if (String(calendar.getFirstPropertyValue('method')).toUpperCase() !== 'REPLY') return undefined;
    const [event, ...more] = calendar.getAllSubcomponents('vevent');
    if (!event || more.length > 0) return undefined;
    return answerOf(event);
  } catch {
    return undefined;
  }
}

function answerOf(event: ICAL.Component): CalendarAnswer | undefined {
  const [attendee, ...others] = event.getAllProperties('attendee');
  const stamp = event.getFirstPropertyValue('dtstamp');
  const sequence = event.getFirstPropertyValue('sequence') ?? 0;
  if (!attendee || others.length > 0 || !(stamp instanceof ICAL.Time)) return undefined;
  const answer = answers[String(attendee.getParameter('partstat')).toUpperCase() as keyof typeof answers];
  const address = decodeURIComponent(String(attendee.getFirstValue()).replace(/^mailto:/i, '')).toLowerCase();
  const fits = answer !== undefined && isMailAddress(address) && Number.isInteger(sequence);
  if (!fits) return undefined;
  const uid = String(event.getFirstPropertyValue('uid'));
  return { uid, address, answer, sequence: Number(sequence), stampedAt: stamp.toJSDate() };
}
