import { describe, expect, test } from '@jest/globals';
import { readSessionToken, sessionCookie, sessionCookieName, signedSessionToken } from './session-cookie.js';

const config = { publicUrl: 'https://lab.example', secret: 'the secret of the tests, long enough' };
const token = 'abcDEF0123456789abcDEF0123456789';
const signed = signedSessionToken(token, config.secret);

describe('the session’s cookie', () => {
  test('is read from among others', () => {
    const cookies = `theme=dark; __Host-smart-care.session_token=${signed}; smart-care.session_token=decoy`;
    expect(readSessionToken(cookies, config)).toBe(token);
  });

  test.each([
    ['nothing', undefined],
    ['no cookie of ours', 'theme=dark'],
    [
      'another secret’s signature',
      `__Host-smart-care.session_token=${signedSessionToken(token, 'another secret, as long as ours')}`,
    ],
    ['another token under a true signature', `__Host-smart-care.session_token=b${signed.slice(1)}`],
    ['a signature cut short', `__Host-smart-care.session_token=${signed.slice(0, -8)}`],
    ['a broken escape', '__Host-smart-care.session_token=%E0%A4%A'],
    ['the name without the prefix, which another host could set', `smart-care.session_token=${signed}`],
  ])('is not taken from %s', (_, cookies) => {
    expect(readSessionToken(cookies, config)).toBeUndefined();
  });

  test('is for this host, over TLS, and not for scripts', () => {
    expect(sessionCookie(token, config)).toBe(
      `__Host-smart-care.session_token=${signed}; Max-Age=43200; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(sessionCookieName({ publicUrl: 'http://localhost:3000' })).toBe('smart-care.session_token');
  });
});
