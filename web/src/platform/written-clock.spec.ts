import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clockOfText, textOfClock } from './written-clock';

test.each([
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['0930', '09:30'],
  [' 23.59 ', '23:59'],
])('“%s” is %s', (text, time) => expect(clockOfText(text)).toBe(time));

test.each(['', '24.00', '9.60', '9,30', 'ni'])('“%s” is no time', (text) => expect(clockOfText(text)).toBeUndefined());

test('what is written of a time is read as that time', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), (hours, minutes) => {
      const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
      expect(clockOfText(textOfClock(time))).toBe(time);
    }),
  );
});
