import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOfText, textOfDay } from './written-day';

describe('a day as somebody writes it', () => {
  test.each([
    ['8.12.2026', '2026-12-08'],
    ['08.12.26', '2026-12-08'],
    [' 8 / 12 2026 ', '2026-12-08'],
    ['2026-12-08', '2026-12-08'],
    ['29.2.2028', '2028-02-29'],
  ])('“%s” is %s', (text, day) => expect(dayOfText(text)).toBe(day));

  test.each(['', '8.12', '31.2.2026', '29.2.2027', '12/25/2026', 'i morgen', '8.12.202'])('“%s” is no day', (text) =>
    expect(dayOfText(text)).toBeUndefined(),
  );

  test('what is written of a day is read as that day', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(dayOfText(textOfDay(day))).toBe(day);
      }),
    );
  });
});
