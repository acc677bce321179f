import { describe, expect, test } from '@jest/globals';
import { type Actor, type Role, shownTo } from './actor.js';

const someone = (...roles: [organisationId: string, role: Role][]): Actor => ({
  kind: 'person',
  personId: 'p',
  language: 'nb',
  requestId: 'r',
  memberships: roles.map(([organisationId, role]) => ({ organisationId, role, standing: 'active' })),
});

describe('whose rows a list shows', () => {
  const ofOne = someone(['a', 'member'], ['a', 'administrator']);
  const ofTwo = someone(['a', 'member'], ['b', 'administrator']);
  const lab = someone(['lab', 'auditor'], ['a', 'member']);

  test.each([
    ['a company’s person theirs, named by itself', ofOne, undefined, { any: null, one: 'a' }],
    ['the same when they ask for it', ofOne, 'a', { any: null, one: 'a' }],
    ['nothing when they ask for another’s', ofOne, 'b', { any: ['a'], one: 'b' }],
    ['whoever belongs to two both', ofTwo, undefined, { any: ['a', 'b'], one: null }],
    ['of the two the one that is asked for', ofTwo, 'b', { any: ['a', 'b'], one: 'b' }],
    ['whoever belongs to none nothing', someone(), undefined, { any: [], one: null }],
    ['the lab everybody’s', lab, undefined, { any: null, one: null }],
    ['the lab the one that is asked for', lab, 'b', { any: null, one: 'b' }],
  ])('%s', (_, actor, wanted, shown) => {
    expect(shownTo(actor, wanted)).toEqual(shown);
  });
});
