import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isOrganisationNumber, plainNumber, refuseNumber } from './organisation-number.rules.js';

describe('an organisation number', () => {
  test('the registers’ own examples are valid', () => {
    // Published by Brønnøysundregistrene (974760673) and Kartverket (971040238) about themselves.
    expect(['974760673', '971040238'].every(isOrganisationNumber)).toBe(true);
  });

  test('a remainder of one has no check digit: no such number is given', () => {
    for (let digit = 0; digit <= 9; digit += 1) expect(isOrganisationNumber(`20000003${digit}`)).toBe(false);
  });

  test('one wrong digit is always found, and two neighbours that changed places', () => {
    const valid = fc
      .integer({ min: 10_000_000, max: 99_999_999 })
      .map((n) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `${n}${digit}`).find(isOrganisationNumber))
      .filter((number) => number !== undefined);
    fc.assert(
      fc.property(valid, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const wrong = `${number.slice(0, at)}${(Number(number[at]) + by) % 10}${number.slice(at + 1)}`;
        return !isOrganisationNumber(wrong);
      }),
    );
    fc.assert(
      fc.property(valid, fc.nat(7), (number, at) => {
        const swapped = number.slice(0, at) + number[at + 1]! + number[at]! + number.slice(at + 2);
        return swapped === number || !isOrganisationNumber(swapped);
      }),
    );
  });

  test('people may write it with spaces; other countries’ numbers are theirs', () => {
    expect(plainNumber('NO', '974 760 673')).toBe('974760673');
    expect(plainNumber('SE', '556016-0680')).toBe('556016-0680');
    expect(refuseNumber('SE', '556016-0680')).toEqual([]);
    expect(refuseNumber('NO', '974760674')).toMatchObject([{ code: 'organisation.number-invalid', field: 'number' }]);
    expect(refuseNumber('NO', '٩٧٤٧٦٠٦٧٣')).toHaveLength(1);
  });
});
