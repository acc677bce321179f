import { describe, expect, test } from '@jest/globals';
import type { Actor, Role } from '../kernel/actor.js';
import { mayWrite, sideOf } from './message.rules.js';

const actor = (...memberships: [organisationId: string, role: Role][]): Actor => ({
  kind: 'person',
  personId: 'p',
  memberships: memberships.map(([organisationId, role]) => ({ organisationId, role, standing: 'active' })),
  language: 'nb',
  requestId: 'r',
});

describe('messages about Nordvik’s request', () => {
  test.each<[Role, boolean]>([
    ['lab-staff', true],
    ['reviewer', true],
    ['lab-manager', true],
    ['auditor', false],
  ])('of the lab, a %s may write: %s', (role, may) => {
    expect(mayWrite(actor(['lab', role]), 'nordvik')).toBe(may);
  });

  test('an auditor of the lab does not write there because they are a member somewhere else', () => {
    const both = actor(['lab', 'auditor'], ['fjelltopp', 'administrator']);
    expect(mayWrite(both, 'nordvik')).toBe(false);
    expect(mayWrite(both, 'fjelltopp')).toBe(true);
  });

  test('one who belongs to both speaks for the company', () => {
    expect(sideOf(actor(['lab', 'lab-staff']), 'nordvik')).toBe('lab');
    expect(sideOf(actor(['nordvik', 'member']), 'nordvik')).toBe('company');
    expect(sideOf(actor(['lab', 'lab-staff'], ['nordvik', 'member']), 'nordvik')).toBe('company');
  });
});
