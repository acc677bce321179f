import { describe, expect, test } from '@jest/globals';
import { freeText } from './free-text.js';
import { invalid } from './validation-words.js';

/** Of somebody born on 1 January 1899, if anybody: both check digits are right. */
const number = '01019950065';

describe('what people write in their own words', () => {
  const text = freeText(60).min(3);
  const said = (written: string) => {
    const { error } = text.safeParse(written);
    return (error?.issues ?? []).flatMap((issue) => invalid(issue, 'explanation'));
  };

  test('is kept as it is, but for the blanks around it', () => {
    expect(text.parse('  Tåler strømbrudd. ')).toBe('Tåler strømbrudd.');
  });

  test('is refused where a national identity number stands in it, at its field and without saying the number', () => {
    const [refusal, ...others] = said(`Brukeren (${number}) falt.`);
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({ code: 'invalid', status: 422, field: 'explanation' });
    expect(refusal!.text('nb')).toMatch(/^Skriv ikke fødselsnummer her/);
    expect(refusal!.text('en')).toMatch(/^Do not write national identity numbers here/);
    expect(refusal!.text('nb') + JSON.stringify(refusal)).not.toContain(number);
  });

  test('may hold the same digits parted as the refusal says', () => {
    expect(said(`Serienummer ${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`)).toEqual([]);
  });

  test('has its lengths', () => {
    expect(said('ok').map(({ text: words }) => words('nb'))).toEqual(['Skriv minst 3 tegn.']);
    expect(said('x'.repeat(61)).map(({ text: words }) => words('nb'))).toEqual(['Høyst 60 tegn.']);
  });
});
