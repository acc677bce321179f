import { describe, expect, test } from '@jest/globals';
import { labRoles, type Role } from '../kernel/actor.js';
import { isOrganisationNumber } from '../organisations/organisation-number.rules.js';
import { refusePassword } from '../people/password.rules.js';
import { demoOrganisations, demoPassword, demoPeople } from './demo-people.js';

describe('the demo lab’s people', () => {
  test.each(demoPeople)('$name could have got their account in the ordinary way', (person) => {
    const { name, email, memberships } = person;
    const organisations = memberships.map(({ organisation }) => demoOrganisations[organisation]);
    expect(refusePassword(demoPassword, [name, email, ...organisations.map((o) => o.name)], 'password')).toEqual([]);
    for (const { organisation, role } of memberships) {
      expect((labRoles as readonly Role[]).includes(role)).toBe(demoOrganisations[organisation].kind === 'lab');
    }
  });

  test('nobody real is meant: addresses and numbers are such that no one has', () => {
    for (const { email } of demoPeople) expect(email).toMatch(/^[a-z]+@[a-z-]+\.example$/);
    for (const { number } of Object.values(demoOrganisations)) {
      expect(number).toMatch(/^[23]/);
      expect(isOrganisationNumber(number)).toBe(true);
    }
    expect(new Set(demoPeople.map(({ email }) => email)).size).toBe(demoPeople.length);
  });

  test('every role can be tried', () => {
    const roles = new Set(demoPeople.flatMap(({ memberships }) => memberships.map(({ role }) => role)));
    expect([...roles].sort()).toEqual([...labRoles, 'administrator', 'member'].sort());
  });
});
