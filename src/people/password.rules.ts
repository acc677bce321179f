import type { Refusal } from '../kernel/refusal.js';
import { refuseSignIn } from './sign-in.refusals.js';

/** NIST SP 800-63B-4 §3.1.1.2: fifteen characters where the password is the only factor, and no rules of composition. */
export const passwordLengthMin = 15;
export const passwordLengthMax = 128;

/** What must be left of a password when everything that anyone would guess is taken out of it. */
const unguessedLengthMin = 6;
const distinctCharactersMin = 6;

/** Longest first, so that “password” goes before “pass”. All in lower case. */
const commonParts = `
  qwertyuiopå qwertyuiop asdfghjklø asdfghjkl zxcvbnm qwerty asdf zxcv 1q2w3e4r qazwsx
  abcdefghijklmnopqrstuvwxyz abcdefgh abcdef abcd abc 1234567890 123456789 12345678 1234567 123456 12345 1234 123
  0987654321 987654321 87654321 654321 4321 321
  hemmeligpassord passordet passord password passwd passw0rd p@ssw0rd p@ssword pass hemmelig secret
  letmein slippmeginn welcome velkommen changeme byttmeg iloveyou jegelskerdeg elskerdeg
  administrator admin bruker user login logginn innlogging master default testing test eksempel example
  football fotball liverpool rosenborg brann monkey dragon sunshine princess superman trustno1 whatever
  sommer vinter høst vår summer winter autumn spring norge norway oslo bergen correcthorsebatterystaple
  smartcarelab smart care lab velferdsteknologi booking`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

/** Every reason against a password. `context` is what a guesser knows of the person: name, address, organisation. */
export function refusePassword(password: string, context: readonly string[], field: string): Refusal[] {
  const length = [...password].length;
  if (length < passwordLengthMin) return [refuseSignIn('password.too-short', { min: passwordLengthMin }, field)];
  if (length > passwordLengthMax) return [refuseSignIn('password.too-long', { max: passwordLengthMax }, field)];
  return isEasilyGuessed(password, context) ? [refuseSignIn('password.easily-guessed', {}, field)] : [];
}

function isEasilyGuessed(password: string, context: readonly string[]): boolean {
  const known = context
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3);
  let left = password.normalize('NFKC').toLowerCase();
  if (new Set(left).size < distinctCharactersMin) return true;
  for (const part of known.sort((a, b) => b.length - a.length).concat(commonParts)) left = left.replaceAll(part, ' ');
  left = left
    .replace(/(19|20)\d\d/g, ' ')
    .replace(/(.{2,}?)\1{2,}/gu, '$1')
    .replace(/(.)\1{2,}/gu, '$1')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return left.length < unguessedLengthMin;
}
