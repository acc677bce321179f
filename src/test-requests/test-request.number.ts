import { randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;

/** A number that people can read to each other (Crockford's base 32), and that says nothing of how many there are. */
export function drawRequestNumber(): string {
  return `SCL-${Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')}`;
}
