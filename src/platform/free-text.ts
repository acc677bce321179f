import { z } from 'zod';
import { holdsNationalIdentityNumber } from '../kernel/national-identity-number.js';
import { words } from './validation-words.js';

/**
 * What people write in their own words and the lab keeps. A national identity number has no business there: it is refused
 * at the field where it stands, and never said again. A number that only looks like one can be parted.
 */
export function freeText(charactersMax: number) {
  return z
    .string()
    .trim()
    .max(charactersMax)
    .refine(
      (text) => !holdsNationalIdentityNumber(text),
      words(
        'Skriv ikke fødselsnummer her; teksten ser ut til å inneholde et. Er tallet noe annet, kan dere dele det opp, som 1234 567 8901.',
        'Do not write national identity numbers here; the text seems to hold one. If the number is something else, part it, as 1234 567 8901.',
      ),
    );
}
