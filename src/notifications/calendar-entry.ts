import ICAL from 'ical.js';
import { DateTime, IANAZone } from 'luxon';
import type { Period } from '../kernel/period.js';
import { isMailAddress } from './mail-address.js';
import { plainLine } from './plain-line.js';
import { localTime, timeZoneComponent } from './time-zone-component.js';

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface CalendarEntry {
  readonly method: 'REQUEST' | 'CANCEL';
  /** Of a CANCEL that takes out this one attendee only. */
  readonly eventStands?: boolean;
  /** The booking's, for ever: what makes an update an update. */
  readonly uid: string;
  /** Rises with each change of the booking (RFC 5546 §2.1.4). */
  readonly sequence: number;
  readonly stampedAt: Date;
  readonly start: Date;
  readonly end: Date;
  /** The site's IANA zone. */
  readonly zone: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly geo?: { readonly latitude: number; readonly longitude: number };
  /** Of a page that asks for sign-in; http or https. */
  readonly url?: string;
  /** The mailbox that the e-mail comes from and that answers go to. */
  readonly organiser: Mailbox;
  readonly attendee: Mailbox;
  readonly alarmsMinutesBefore: readonly number[];
}

/** Says which part of an entry can't be written down; not what was in it, so that it may be logged. */
export class CalendarEntryFault extends Error {
  constructor(readonly field: keyof CalendarEntry) {
    super(`the calendar entry's ${field} can't be used`);
    this.name = 'CalendarEntryFault';
  }
}

const alarmsMax = 5;
const alarmMinutesMax = 60 * 24 * 28;
const charactersMax = { uid: 200, summary: 200, location: 500, description: 2000, name: 200 };

// ical.js counts a continued line's leading space as nothing, and so would write 76 octets of the 75 in RFC 5545 §3.1.
ICAL.foldLength = 74;

/**
 * The `text/calendar` part of an invitation, an update or a cancellation to one attendee (RFC 5545, 5546 and 6047); its
 * MIME `method` parameter must be the same as `method`.
 * @throws CalendarEntryFault when an address, a time, the zone or the link is no such thing
 */
export function calendarEntry(entry: CalendarEntry): string {
  check(entry);
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Smart Care Lab//Booking//NO');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', entry.method);
  const twofold = [entry.start, entry.end].some((moment) => happensTwice(moment, entry.zone));
  if (!twofold) calendar.addSubcomponent(timeZoneComponent(entry.zone, entry));
  calendar.addSubcomponent(event(entry, twofold));
  return `${calendar.toString()}\r\n`;
}

function event(entry: CalendarEntry, inUtc: boolean): ICAL.Component {
  const cancelled = entry.method === 'CANCEL';
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', plainLine(entry.uid, charactersMax.uid));
  component.addPropertyWithValue('dtstamp', utcTime(entry.stampedAt));
  component.addPropertyWithValue('sequence', entry.sequence);
  addTime(component, 'dtstart', entry.start, entry.zone, inUtc);
  addTime(component, 'dtend', entry.end, entry.zone, inUtc);
  component.addPropertyWithValue('summary', plainLine(entry.summary, charactersMax.summary));
  component.addPropertyWithValue('description', plainLine(entry.description, charactersMax.description));
  component.addPropertyWithValue('location', plainLine(entry.location, charactersMax.location));
  if (entry.geo) component.addPropertyWithValue('geo', [entry.geo.latitude, entry.geo.longitude].map(sixDecimals));
  if (entry.url !== undefined) component.addPropertyWithValue('url', new URL(entry.url).href);
  // One who is no longer asked to an event that stands must not be told its STATUS (RFC 5546 §3.2.5).
  if (!entry.eventStands) component.addPropertyWithValue('status', cancelled ? 'CANCELLED' : 'CONFIRMED');
  component.addPropertyWithValue('transp', cancelled ? 'TRANSPARENT' : 'OPAQUE');
  addMailbox(component, 'organizer', entry.organiser);
  const attendee = addMailbox(component, 'attendee', entry.attendee);
  attendee.setParameter('cutype', 'INDIVIDUAL');
  attendee.setParameter('role', 'REQ-PARTICIPANT');
  attendee.setParameter('partstat', 'NEEDS-ACTION');
  attendee.setParameter('rsvp', cancelled ? 'FALSE' : 'TRUE');
  // A cancellation may carry no alarm (RFC 5546 §3.2.5).
  if (!cancelled)
    for (const minutes of entry.alarmsMinutesBefore) component.addSubcomponent(alarm(minutes, entry.summary));
  return component;
}

/**
 * Local time with its zone, so that a calendar follows the wall clock. A time that comes twice, on the night when clocks
 * are set back, can't be told so: RFC 5545 §3.3.5 reads the first, and not every program agrees. Then it is UTC.
 */
function addTime(component: ICAL.Component, name: string, moment: Date, zone: string, inUtc: boolean): void {
  if (inUtc) component.addPropertyWithValue(name, utcTime(moment));
  else
    component.addPropertyWithValue(name, localTime(DateTime.fromJSDate(moment, { zone }))).setParameter('tzid', zone);
}

function happensTwice(moment: Date, zone: string): boolean {
  return DateTime.fromJSDate(moment, { zone }).getPossibleOffsets().length > 1;
}

function utcTime(moment: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(moment, true);
}

function addMailbox(component: ICAL.Component, name: string, { name: shown, address }: Mailbox): ICAL.Property {
  const [local = '', domain = ''] = address.split('@');
  // In a mailto URI (RFC 6068 §2) `?` would begin headers; the plus sign stands for itself and is known as such.
  const property = component.addPropertyWithValue(
    name,
    `mailto:${encodeURIComponent(local).replaceAll('%2B', '+')}@${domain}`,
  );
  const line = plainLine(shown, charactersMax.name);
  if (line) property.setParameter('cn', line);
  return property;
}

function alarm(minutesBefore: number, summary: string): ICAL.Component {
  const component = new ICAL.Component('valarm');
  component.addPropertyWithValue('action', 'DISPLAY');
  component.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-60 * minutesBefore));
  component.addPropertyWithValue('description', plainLine(summary, charactersMax.summary));
  return component;
}

function sixDecimals(degrees: number): number {
  return Number(degrees.toFixed(6));
}

function check(entry: CalendarEntry): void {
  const { uid, sequence, stampedAt, zone, geo, url, organiser, attendee, alarmsMinutesBefore: alarms } = entry;
  const fits: Partial<Record<keyof CalendarEntry, boolean>> = {
    uid: plainLine(uid, charactersMax.uid) === uid && uid !== '',
    sequence: Number.isInteger(sequence) && sequence >= 0,
    stampedAt: isInstant(stampedAt),
    start: isInstant(entry.start),
    end: isInstant(entry.end) && isAfter(entry),
    zone: IANAZone.isValidZone(zone),
    geo: geo === undefined || (Math.abs(geo.latitude) <= 90 && Math.abs(geo.longitude) <= 180),
    url: url === undefined || isWebLink(url),
    organiser: isMailAddress(organiser.address),
    attendee: isMailAddress(attendee.address),
    alarmsMinutesBefore:
      alarms.length <= alarmsMax && alarms.every((m) => Number.isInteger(m) && m > 0 && m <= alarmMinutesMax),
  };
  for (const [field, fit] of Object.entries(fits)) if (!fit) throw new CalendarEntryFault(field as keyof CalendarEntry);
}

function isInstant(moment: Date): boolean {
  return !Number.isNaN(moment.getTime());
}

function isAfter({ start, end }: Period): boolean {
  return start < end;
}

function isWebLink(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
