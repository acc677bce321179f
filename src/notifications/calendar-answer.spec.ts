import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCalendarAnswer } from './calendar-answer.js';

const reply = (lines: readonly string[] = []): string =>
  [
    'BEGIN:VCALENDAR',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    'UID:one@lab.example',
    'DTSTAMP:20270202T060000Z',
    'SEQUENCE:3',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
const attendee = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:Nora%2Blab@nordvik.example';

describe('a calendar’s answer', () => {
  test('is whose it is, to which invitation, and when', () => {
    expect(readCalendarAnswer(reply([attendee]))).toEqual({
      uid: 'one@lab.example',
      address: 'nora+lab@nordvik.example',
      answer: 'accepted',
      sequence: 3,
      stampedAt: new Date('2027-02-02T06:00:00Z'),
    });
  });

  test('is one attendee’s, with an answer that we know', () => {
    expect(readCalendarAnswer(reply())).toBeUndefined();
    expect(readCalendarAnswer(reply([attendee, attendee.replace('Nora', 'Nils')]))).toBeUndefined();
    expect(readCalendarAnswer(reply([attendee.replace('ACCEPTED', 'DELEGATED')]))).toBeUndefined();
    expect(readCalendarAnswer(reply([attendee.replace('mailto:', 'mailto:a@x.example,')]))).toBeUndefined();
    expect(readCalendarAnswer(reply([attendee]).replace('REPLY', 'COUNTER'))).toBeUndefined();
  });

  test('whatever is sent, nothing breaks', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(attendee, 'DTSTAMP:x', 'BEGIN:VEVENT', 'SEQUENCE:-', 'ATTENDEE:%'),
    );
    fc.assert(fc.property(fc.array(line), (lines) => void readCalendarAnswer(reply(lines))));
    fc.assert(fc.property(fc.string(), (text) => readCalendarAnswer(text) === undefined));
  });
});
