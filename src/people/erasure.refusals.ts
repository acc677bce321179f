import { refusals } from '../kernel/refusal.js';

export const refuseErasure = refusals({
  'erasure.address-differs': {
    status: 422,
    text: {
      nb: () => 'Skriv e-postadressen til kontoen som skal slettes.',
      en: () => 'Write the e-mail address of the account that is to be erased.',
    },
  },
  'erasure.last-administrator': {
    status: 409,
    text: {
      nb: ({ organisation }: { organisation: string }) =>
        `${organisation} ville ikke hatt noen administrator. Gjør en annen til administrator først.`,
      en: ({ organisation }: { organisation: string }) =>
        `${organisation} would have no administrator. Make somebody else an administrator first.`,
    },
  },
  'erasure.leads-tests': {
    status: 409,
    text: {
      nb: ({ numbers }: { numbers: string[] }) =>
        `Personen er testleder i ${numbers.join(', ')}. Sett en annen testleder først.`,
      en: ({ numbers }: { numbers: string[] }) =>
        `The person leads the test of ${numbers.join(', ')}. Set another test leader first.`,
    },
  },
  'erasure.still-belongs': {
    status: 409,
    text: {
      nb: ({ count }: { count: number }) =>
        `Personen har ${count === 1 ? 'én rolle' : `${count} roller`} ennå. Avslutt dem først, eller la personen slette kontoen selv.`,
      en: ({ count }: { count: number }) =>
        `The person still has ${count === 1 ? 'one role' : `${count} roles`}. End them first, or let the person erase the account.`,
    },
  },
  'erasure.done-already': {
    status: 409,
    text: {
      nb: () => 'Kontoen er slettet fra før.',
      en: () => 'The account has been erased already.',
    },
  },
});
