import ICAL from 'ical.js';

/** What a calendar part tells its reader, in the words of the file. */
export interface CalendarFacts {
  readonly method: string;
  readonly summary: string;
  readonly location: string;
  readonly start: WallTime | undefined;
  readonly end: WallTime | undefined;
  readonly organiser: string;
  readonly attendees: readonly string[];
  readonly uid: string;
  readonly sequence: string;
}

interface WallTime {
  /** The clock on the wall in `zone`, written down as though that were UTC. */
  readonly local: Date;
  /** As the file names it; empty for a time without a zone. */
  readonly zone: string;
}

/** Reads the first event of a calendar (RFC 5545). Undefined when it is not one. */
export function calendarFacts(text: string): CalendarFacts | undefined {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const event = calendar.getFirstSubcomponent('vevent');
    if (!event) return undefined;
    const textOf = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    return {
      method: String(calendar.getFirstPropertyValue('method') ?? ''),
      summary: textOf('summary'),
      location: textOf('location'),
      start: wallTime(event.getFirstProperty('dtstart')),
      end: wallTime(event.getFirstProperty('dtend')),
      organiser: event.getAllProperties('organizer').map(mailboxOf).join(', '),
      attendees: event.getAllProperties('attendee').map(mailboxOf),
      uid: textOf('uid'),
      sequence: textOf('sequence'),
    };
  } catch {
    return undefined;
  }
}

function wallTime(property: ICAL.Property | null): WallTime | undefined {
  const time = property?.getFirstValue();
  if (!(time instanceof ICAL.Time)) return undefined;
  const { year, month, day, hour, minute } = time;
  const zone =
    String(property?.getFirstParameter('tzid') ?? '') || (time.zone === ICAL.Timezone.utcTimezone ? 'UTC' : '');
  return { local: new Date(Date.UTC(year, month - 1, day, hour, minute)), zone };
}

function mailboxOf(property: ICAL.Property): string {
  const address = String(property.getFirstValue()).replace(/^mailto:/i, '');
  const name = property.getFirstParameter('cn');
  return name ? `${name} <${address}>` : address;
}
