import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { refusePassword } from './password.rules.js';

const context = ['Nora Nordvik', 'nora.nordvik@nordvik.example', 'Nordvik Sensor AS'];
const codes = (password: string) => refusePassword(password, context, 'password').map(({ code }) => code);

describe('a password', () => {
  test.each([
    'fiolen spiller på taket i regnvær',
    'correct zebra battery lamp',
    'Xk2#vQ9!pLm4$wRz',
    '839201847561930',
    'ååååæ øde hei skog bre',
  ])('“%s” is accepted: there are no rules of composition', (password) => expect(codes(password)).toEqual([]));

  test.each([
    'passordpassord123',
    'Password12345678!',
    'qwertyuiopasdfghjkl',
    '123456789012345',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'NoraNordvik2026!!!',
    'SmartCareLab2026!!',
    'nordvik.nordvik.nordvik',
    'sommersommersommer2025',
    'ＰＡＳＳＷＯＲＤpassword1',
  ])('“%s” is easily guessed', (password) => expect(codes(password)).toEqual(['password.easily-guessed']));

  test('its length is counted in characters, as its reader counts them', () => {
    expect(codes('🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤')).toEqual(['password.too-short']);
    expect(codes('kort')).toEqual(['password.too-short']);
    expect(codes('x'.repeat(129))).toEqual(['password.too-long']);
  });

  test('a random one of any characters is not mistaken for a known one', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 24, maxLength: 128, unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxz0123456789') }),
        (password) => {
          fc.pre(new Set(password).size >= 12);
          return codes(password).length === 0;
        },
      ),
    );
  });
});
