import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ErasureFacts, refuseToErase } from './erasure.rules.js';

const codes = (facts: ErasureFacts) => refuseToErase(facts).map(({ code }) => code);
const free: ErasureFacts = {
  own: true,
  erased: false,
  email: 'nils@nordvik.example',
  writtenEmail: 'nils@nordvik.example',
  rolesCount: 1,
  lastIn: [],
  leads: [],
};

describe('erasing a person', () => {
  test('is done for whoever asks for themselves, and by the lab for whoever belongs nowhere', () => {
    expect(codes(free)).toEqual([]);
    expect(codes({ ...free, own: false, rolesCount: 0 })).toEqual([]);
    expect(codes({ ...free, own: false })).toEqual(['erasure.still-belongs']);
  });

  test('is refused with every reason at once, and never twice', () => {
    const facts = fc.record({
      own: fc.boolean(),
      erased: fc.boolean(),
      email: fc.constant('nils@nordvik.example'),
      writtenEmail: fc.constantFrom('nils@nordvik.example', 'nora@nordvik.example'),
      rolesCount: fc.nat(3),
      lastIn: fc.array(fc.constantFrom('Nordvik', 'Storlia'), { maxLength: 2 }),
      leads: fc.array(fc.constant('SCL-7K3M9Q'), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const against = codes(given);
        if (given.erased) return expect(against).toEqual(['erasure.done-already']);
        expect(against.includes('erasure.address-differs')).toBe(given.email !== given.writtenEmail);
        expect(against.includes('erasure.still-belongs')).toBe(!given.own && given.rolesCount > 0);
        expect(against.filter((code) => code === 'erasure.last-administrator')).toHaveLength(given.lastIn.length);
        expect(against.includes('erasure.leads-tests')).toBe(given.leads.length > 0);
      }),
    );
  });
});
