import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { type CalendarEntry, CalendarEntryFault, calendarEntry } from './calendar-entry.js';

const oslo = 'Europe/Oslo';
const minuteMs = 60_000;

const entry: CalendarEntry = {
  method: 'REQUEST',
  uid: '0f2f8a52-6a0e-4c58-9a3e-7f4b6f0f8f11',
  sequence: 0,
  stampedAt: new Date('2026-11-10T12:00:00Z'),
  start: new Date('2026-11-24T08:00:00Z'),
  end: new Date('2026-11-24T11:00:00Z'),
  zone: oslo,
  summary: 'Test i Sykehjemsavdelingen (SCL-7K3M9Q)',
  description: 'Forespørsel SCL-7K3M9Q. Logg inn for å se testen.',
  location: 'Fjordvik kommune, Prøveveien 4',
  geo: { latitude: 59.5, longitude: 10.25 },
  url: 'https://lab.example/requests/SCL-7K3M9Q',
  organiser: { name: 'Smart Care Lab', address: 'lab@lab.example' },
  attendee: { name: 'Ingrid Prøve', address: 'ingrid+lab@bedrift.example' },
  alarmsMinutesBefore: [24 * 60, 30],
};

function unfolded(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

function parsed(text: string): { calendar: ICAL.Component; event: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, event: calendar.getFirstSubcomponent('vevent')! };
}

function instant(event: ICAL.Component, name: string): string {
  return (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString();
}

/** Every line that an entry may have; what an attacker would want to add (a second attendee, an attachment) is not here, or is counted. */
const linesAllowed =
  /^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|TZID|DTSTART|DTEND|DTSTAMP|TZOFFSETFROM|TZOFFSETTO|TZNAME|UID|SEQUENCE|RRULE|SUMMARY|DESCRIPTION|LOCATION|GEO|URL|STATUS|TRANSP|ORGANIZER|ATTENDEE|ACTION|TRIGGER)[;:]/;

function expectNothingInjected(text: string, alarms: number): void {
  const lines = unfolded(text);
  for (const line of lines) expect(line).toMatch(linesAllowed);
  // A zone's rule repeats; the event never does.
  expect(lines.slice(lines.indexOf('BEGIN:VEVENT')).filter((line) => line.startsWith('RRULE'))).toEqual([]);
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  expect(count(/^ATTENDEE/)).toBe(1);
  expect(count(/^ORGANIZER/)).toBe(1);
  expect(count(/^METHOD/)).toBe(1);
  expect(count(/^BEGIN:VEVENT/)).toBe(1);
  expect(count(/^BEGIN:VALARM/)).toBe(alarms);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  // Nothing but CRLF breaks a line, whatever a reader takes for a break.
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
}

describe('an invitation', () => {
  const { calendar, event } = parsed(calendarEntry(entry));

  test('asks one person to the test, at the wall-clock time of the site', () => {
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(unfolded(calendarEntry(entry))).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Europe/Oslo:20261124T090000',
        'DTEND;TZID=Europe/Oslo:20261124T120000',
        'DTSTAMP:20261110T120000Z',
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
        'TRANSP:OPAQUE',
        'GEO:59.5;10.25',
        'ORGANIZER;CN=Smart Care Lab:mailto:lab@lab.example',
        'ATTENDEE;CN=Ingrid Prøve;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ingrid+lab@bedrift.example',
        'TRIGGER:-P1D',
        'TRIGGER:-PT30M',
      ]),
    );
    expect(event.getFirstPropertyValue('location')).toBe(entry.location);
  });

  test('explains the zone, with the same words whenever the test is', () => {
    const zoneOf = (text: string): string => text.slice(text.indexOf('BEGIN:VTIMEZONE'), text.indexOf('BEGIN:VEVENT'));
    expect(unfolded(zoneOf(calendarEntry(entry)))).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Oslo',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'TZNAME:CEST',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'TZNAME:CET',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
    const later = calendarEntry({
      ...entry,
      start: new Date('2028-03-01T08:00:00Z'),
      end: new Date('2028-03-01T11:00:00Z'),
    });
    expect(zoneOf(later)).toBe(zoneOf(calendarEntry(entry)));
  });
});

describe('a cancellation', () => {
  test('that takes out one attendee of an event that stands does not say that the event is cancelled', () => {
    const released = calendarEntry({ ...entry, method: 'CANCEL', eventStands: true });
    expect(released).toMatch(/^METHOD:CANCEL\r$/m);
    expect(released).not.toMatch(/^STATUS:/m);
    expect(released.match(/^ATTENDEE/gm)).toHaveLength(1);
  });

  test('keeps the UID, raises the sequence, frees the time and rings no alarm', () => {
    const lines = unfolded(calendarEntry({ ...entry, method: 'CANCEL', sequence: 3 }));
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:CANCEL',
        `UID:${entry.uid}`,
        'SEQUENCE:3',
        'STATUS:CANCELLED',
        'TRANSP:TRANSPARENT',
      ]),
    );
    expect(lines).not.toContain('BEGIN:VALARM');
  });
});

describe('the instants', () => {
  const zones = [
    oslo,
    'Europe/London',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Africa/Cairo',
    'America/Santiago',
    'Asia/Kathmandu',
    'Asia/Tokyo',
    'Etc/UTC',
  ];

  function expectSameInstants(start: Date, minutes: number, zone: string): void {
    const end = new Date(start.getTime() + minutes * minuteMs);
    const { event } = parsed(calendarEntry({ ...entry, start, end, zone }));
    expect([instant(event, 'dtstart'), instant(event, 'dtend')]).toEqual([start.toISOString(), end.toISOString()]);
  }

  test('come back as they were, in any zone, 2025 to 2028', () => {
    const minutes = fc.integer({ min: Date.UTC(2025, 0) / minuteMs, max: Date.UTC(2029, 0) / minuteMs });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...zones), (at, length, zone) => {
        expectSameInstants(new Date(at * minuteMs), length, zone);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '2025-03-30',
    '2025-10-26',
    '2026-03-29',
    '2026-10-25',
    '2027-03-28',
    '2027-10-31',
    '2028-03-26',
    '2028-10-29',
  ])('come back as they were through the whole night when clocks are set, %s', (day) => {
    const midnight = DateTime.fromISO(day, { zone: oslo });
    for (let quarter = -8; quarter < 28; quarter++) {
      expectSameInstants(midnight.plus({ minutes: quarter * 15 }).toJSDate(), 90, oslo);
    }
  });

  test('of a zone whose clock follows no “nth weekday” are explained change by change', () => {
    for (const year of [2025, 2026, 2027, 2028]) {
      const [start, end] = [new Date(Date.UTC(year, 5, 1, 12)), new Date(Date.UTC(year, 5, 1, 14))];
      const santiago = calendarEntry({ ...entry, start, end, zone: 'America/Santiago' });
      expect(santiago).not.toContain('RRULE');
      expect(santiago).toContain(`DTSTART:${year}04`);
      expect(santiago).toContain(`DTSTART:${year}09`);
    }
  });

  test('that come twice on one night are told in UTC, not left to the reader’s program', () => {
    const first = calendarEntry({
      ...entry,
      start: new Date('2026-10-25T00:30:00Z'),
      end: new Date('2026-10-25T01:30:00Z'),
    });
    expect(unfolded(first)).toEqual(expect.arrayContaining(['DTSTART:20261025T003000Z', 'DTEND:20261025T013000Z']));
    expect(first).not.toContain('VTIMEZONE');
  });

  test('are never floating: each has a zone or ends in Z', () => {
    const lines = unfolded(calendarEntry(entry)).slice(unfolded(calendarEntry(entry)).indexOf('BEGIN:VEVENT'));
    for (const line of lines.filter((l) => l.startsWith('DT'))) expect(line).toMatch(/;TZID=Europe\/Oslo:|Z$/);
  });
});

describe('nothing that is written in', () => {
  const breaks = [
    '\r\n',
    '\n',
    '\r',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u000b',
    '\u000c',
    '\u0000',
    '\\n',
    '%0D%0A',
    '^n',
    '\r\n ',
    '\u001c',
  ];
  const wanted = [
    'ATTENDEE:mailto:evil@x.example',
    'ATTACH:https://x.example/a',
    'END:VEVENT',
    'BEGIN:VALARM',
    'METHOD:PUBLISH',
    'RRULE:FREQ=DAILY',
  ];
  const probes = breaks
    .flatMap((b) => wanted.map((line) => `a${b}${line}${b}`))
    .concat(['";X="', '":', '^"', ';,:\\"', '\uD800', '\u202Eevil']);

  test.each(probes)('%j becomes a line of its own', (probe) => {
    const text = calendarEntry({
      ...entry,
      summary: probe,
      description: probe,
      location: probe,
      url: `https://lab.example/${probe}`,
      organiser: { ...entry.organiser, name: probe },
      attendee: { ...entry.attendee, name: probe },
    });
    expectNothingInjected(text, 2);
  });

  test('of any letters breaks out of its line, or makes one longer than 75 octets', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    const mixed = fc
      .array(fc.oneof(any, fc.constantFrom(...breaks, ...wanted)), { maxLength: 5 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.tuple(mixed, mixed, mixed, mixed, mixed),
        ([summary, description, location, organiser, attendee]) => {
          const text = calendarEntry({
            ...entry,
            summary,
            description,
            location,
            organiser: { ...entry.organiser, name: organiser },
            attendee: { ...entry.attendee, name: attendee },
          });
          expectNothingInjected(text, 2);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of letters with a meaning of their own is lost on the way', () => {
    const text = 'Æ; ø, å: \\ "Nordre"^n 👩‍⚕️ '.repeat(9).trim();
    const { event } = parsed(
      calendarEntry({ ...entry, description: text, attendee: { ...entry.attendee, name: 'Berg, "Bo"; Ås: ^n' } }),
    );
    expect(event.getFirstPropertyValue('description')).toBe(text);
    expect(event.getFirstProperty('attendee')?.getParameter('cn')).toBe('Berg, "Bo"; Ås: ^n');
  });

  test('in an address becomes a header of a mailto link', () => {
    const text = calendarEntry({ ...entry, attendee: { name: '', address: 'a?bcc=b&c#d/e@bedrift.example' } });
    expect(unfolded(text).find((line) => line.startsWith('ATTENDEE'))).toMatch(
      /:mailto:a%3Fbcc%3Db%26c%23d%2Fe@bedrift\.example$/,
    );
  });
});

describe('an entry is refused', () => {
  const nameless = { name: '' };
  test.each<[keyof CalendarEntry, Partial<CalendarEntry>]>([
    ['attendee', { attendee: { ...nameless, address: 'a@b.example, evil@x.example' } }],
    ['attendee', { attendee: { ...nameless, address: 'a@b.example\r\nATTENDEE:mailto:evil@x.example' } }],
    ['organiser', { organiser: { ...nameless, address: 'lab' } }],
    ['uid', { uid: 'a\r\nb' }],
    ['uid', { uid: '' }],
    ['sequence', { sequence: -1 }],
    ['sequence', { sequence: 1.5 }],
    ['stampedAt', { stampedAt: new Date(Number.NaN) }],
    ['end', { end: entry.start }],
    ['zone', { zone: 'Europe/Nowhere' }],
    ['zone', { zone: 'Europe/Oslo\r\nX:1' }],
    ['geo', { geo: { latitude: Number.NaN, longitude: 10 } }],
    ['url', { url: 'javascript:alert(1)' }],
    ['url', { url: '/requests/1' }],
    ['alarmsMinutesBefore', { alarmsMinutesBefore: [0] }],
    ['alarmsMinutesBefore', { alarmsMinutesBefore: [1, 2, 3, 4, 5, 6] }],
  ])('for its %s, without repeating what stood there: %j', (field, fault) => {
    const build = (): string => calendarEntry({ ...entry, ...fault });
    expect(build).toThrow(CalendarEntryFault);
    expect(build).toThrow(`the calendar entry's ${field} can't be used`);
  });
});
