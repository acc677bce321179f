/** Eleven digits, in one run or parted as people write them (`ddmmyy nnnnn`), and not a piece of a longer number. */
const candidate = /(?<!\d)(\d{6})[ \u00a0.-]?(\d{5})(?!\d)/g;
const weights: readonly (readonly number[])[] = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
];

/**
 * Whether a Norwegian national identity number stands in the text: a fødselsnummer or a D-number (the day plus 40), known by
 * its date and by both mod-11 check digits, as Skatteetaten gives them out until 2032. Which one it is, is not handed on, so
 * that no log or message repeats it. About one in 1,600 other numbers of eleven digits is taken for one by chance: whoever
 * refuses a text for it says how such a number may be written instead.
 * Synthetic test persons (40 or more is added to the month) are nobody, and are not found.
 */
export function holdsNationalIdentityNumber(text: string): boolean {
  return [...text.matchAll(candidate)].some(([, date, rest]) => isNationalIdentityNumber(`${date}${rest}`));
}

function isNationalIdentityNumber(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4));
  const dated = Number(digits[0]) < 8 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return (
    dated && weights.every((row) => row.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0)
  );
}
