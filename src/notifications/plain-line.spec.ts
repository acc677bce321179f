import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainLine, plainLines } from './plain-line.js';

describe('a plain line', () => {
  test.each([
    'a\r\nb',
    'a\nb',
    'a\rb',
    'a\u0085b',
    'a\u2028b',
    'a\u2029b',
    'a\u0000b',
    'a\tb',
    'a\u000bb',
    'a\uD800b',
    'a\uDC00b',
  ])('takes the break out of %j', (text) => {
    expect(plainLine(text, 100)).toBe('a b');
  });

  test('drops what turns the reading order, and keeps letters, joiners and emoji', () => {
    expect(plainLine('Sara\u202E gro.live', 100)).toBe('Sara gro.live');
    expect(plainLine('Søren Ødegård 👩‍⚕️', 100)).toBe('Søren Ødegård 👩‍⚕️');
  });

  test('is never longer than it may be, never has a break, and is well-formed whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (text, max) => {
        const line = plainLine(text, max);
        expect([...line].length).toBeLessThanOrEqual(max);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(plainLine(line, max)).toBe(line);
      }),
    );
  });

  test('a text of several lines keeps its lines, whichever way they were broken', () => {
    expect(plainLines('En\r\nto\rtre\u2028fire\n\n\n\nfem', 100)).toBe('En\nto\ntre\nfire\n\nfem');
  });
});
