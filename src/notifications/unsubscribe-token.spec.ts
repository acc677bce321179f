import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readUnsubscription, signUnsubscription } from './unsubscribe-token.js';

const secret = 'a secret of at least thirty-two characters';
const kind = fc.constantFrom('lab-digest', 'reminder-7-days', 'reminder-24-hours');

describe('the link that stops e-mails', () => {
  test('says whose and which, fits an address, and is read back', () => {
    fc.assert(
      fc.property(fc.uuid(), kind, (personId, stopped) => {
        const token = signUnsubscription(secret, { personId, kind: stopped });
        expect(token).toMatch(/^[\w-]{1,120}$/);
        expect(readUnsubscription(secret, token)).toEqual({ personId, kind: stopped });
      }),
    );
  });

  test('is nobody’s to make, to change, or to point at what is owed', () => {
    fc.assert(
      fc.property(fc.uuid(), kind, fc.nat(), fc.integer({ min: 1, max: 255 }), (personId, stopped, place, flip) => {
        const token = signUnsubscription(secret, { personId, kind: stopped });
        expect(readUnsubscription(`another ${secret}`, token)).toBeUndefined();
        const bytes = Buffer.from(token, 'base64url');
        bytes[place % bytes.length]! ^= flip;
        expect(readUnsubscription(secret, bytes.toString('base64url'))).toBeUndefined();
      }),
    );
    const owed = signUnsubscription(secret, { personId: crypto.randomUUID(), kind: 'approved' });
    expect(readUnsubscription(secret, owed)).toBeUndefined();
    for (const text of ['', 'x', 'æøå', 'A'.repeat(200)]) expect(readUnsubscription(secret, text)).toBeUndefined();
  });
});
