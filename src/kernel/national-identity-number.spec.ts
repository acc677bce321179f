import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { holdsNationalIdentityNumber } from './national-identity-number.js';

/** The check digits as the rule says them: eleven less the weighted sum's rest, nought for eleven, none for ten. */
function checkDigit(digits: number[], weights: number[]): number | undefined {
  const rest = digits.reduce((sum, digit, i) => sum + digit * (weights[i] ?? 0), 0) % 11;
  if (rest === 1) return undefined;
  return rest === 0 ? 0 : 11 - rest;
}

function complete(nine: string): string | undefined {
  const digits = [...nine].map(Number);
  const first = checkDigit(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  if (first === undefined) return undefined;
  const second = checkDigit([...digits, first], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return second === undefined ? undefined : `${nine}${first}${second}`;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Numbers of people born 1854–1899 (individual numbers 500–749), so that none belongs to anybody alive. */
const numbers = ([dayMin, dayMax]: readonly [number, number], monthOffset = 0) =>
  fc
    .record({
      day: fc.integer({ min: dayMin, max: dayMax }),
      month: fc.integer({ min: 1 + monthOffset, max: 12 + monthOffset }),
      year: fc.integer({ min: 54, max: 99 }),
      individual: fc.integer({ min: 500, max: 749 }),
    })
    .map(({ day, month, year, individual }) => complete(`${two(day)}${two(month)}${two(year)}${individual}`))
    .filter((number) => number !== undefined);

const born = [1, 28] as const;
const bornOfDNumber = [41, 68] as const;

describe('national identity numbers in a text', () => {
  test('every valid fødselsnummer and D-number is found, in a sentence as in a file name', () => {
    fc.assert(
      fc.property(fc.oneof(numbers(born), numbers(bornOfDNumber)), (number) => {
        const [date, rest] = [number.slice(0, 6), number.slice(6)];
        const texts = [
          `Pasienten (${number}) svarte.`,
          `samtykke_${number}.pdf`,
          `fnr${date} ${rest}`,
          `${date}-${rest}, eldst`,
          `Ring 22 00 00 00\n${number}`,
          `12345678901 ${number}`,
        ];
        expect(texts.filter((text) => !holdsNationalIdentityNumber(text))).toEqual([]);
      }),
    );
  });

  test('a number with one digit changed, or two neighbours swapped, is not one', () => {
    fc.assert(
      fc.property(numbers(born), fc.nat(10), fc.integer({ min: 1, max: 9 }), fc.nat(9), (number, at, by, swap) => {
        const digits = [...number];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(holdsNationalIdentityNumber(digits.join(''))).toBe(false);
        const swapped = [...number];
        [swapped[swap], swapped[swap + 1]] = [number[swap + 1]!, number[swap]!];
        if (number[swap] !== number[swap + 1]) expect(holdsNationalIdentityNumber(swapped.join(''))).toBe(false);
      }),
    );
  });

  test('a piece of a longer number is not one', () => {
    fc.assert(
      fc.property(numbers(born), fc.nat(9), (number, digit) => {
        expect(holdsNationalIdentityNumber(`${digit}${number}`)).toBe(false);
        expect(holdsNationalIdentityNumber(`${number}${digit}`)).toBe(false);
      }),
    );
  });

  test('a number that is parted as no one writes a fødselsnummer is not one: so others may be written', () => {
    fc.assert(
      fc.property(numbers(born), (number) => {
        const parted = [number.slice(0, 4), number.slice(4, 7), number.slice(7)].join(' ');
        expect(holdsNationalIdentityNumber(`Serienummer ${parted}`)).toBe(false);
      }),
    );
  });

  test('synthetic test persons are nobody, and neither are days that no month has', () => {
    fc.assert(
      fc.property(
        fc.oneof(numbers(born, 40), numbers(born, 65), numbers(born, 80), numbers([81, 99]), numbers([32, 40])),
        (number) => {
          expect(holdsNationalIdentityNumber(number)).toBe(false);
        },
      ),
    );
  });

  test.each([
    '',
    'Kl. 10–12, rom 3',
    'Organisasjonsnummer 974 760 673',
    'Telefon +47 22 00 00 00',
    'Kontonummer 1234.56.78903',
    'GTIN 07038010009457',
    '00000000000',
    '99999999999',
    '2026-10-25T02:30:00.000Z',
  ])('%j holds none', (text) => {
    expect(holdsNationalIdentityNumber(text)).toBe(false);
  });

  test('few other numbers of eleven digits are taken for one', () => {
    let taken = 0;
    for (let n = 0; n < 200_000; n++)
      if (holdsNationalIdentityNumber(String((n * 48_271 * 7_919 + 12_345_678_901) % 1e11).padStart(11, '0')))
        taken += 1;
    expect(taken).toBeGreaterThan(0);
    expect(taken / 200_000).toBeLessThan(1 / 1_000);
  });
});
