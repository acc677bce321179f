import { refusals } from '../kernel/refusal.js';

export const refuseMembership = refusals({
  'membership.last-administrator': {
    status: 409,
    text: {
      nb: () => 'Dette er den siste administratoren. Gjør en annen til administrator først.',
      en: () => 'This is the last administrator. Make somebody else an administrator first.',
    },
  },
  'membership.role-not-here': {
    status: 422,
    text: {
      nb: () =>
        'Denne rollen finnes ikke i denne virksomheten: labens roller gis bare i laben, og de andre bare utenfor.',
      en: () =>
        'There is no such role in this organisation: the lab’s roles are given in the lab alone, the others only outside.',
    },
  },
  'membership.has-role-already': {
    status: 409,
    text: {
      nb: () => 'Personen har denne rollen fra før.',
      en: () => 'The person has this role already.',
    },
  },
});
