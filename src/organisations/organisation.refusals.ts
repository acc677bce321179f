import { refusals } from '../kernel/refusal.js';

export const refuseOrganisation = refusals({
  'organisation.suspended': {
    status: 409,
    text: {
      nb: () =>
        'Virksomheten er suspendert. Dere kan se det dere har, men ikke bestille eller endre. Ta kontakt med laben.',
      en: () => 'The organisation is suspended. You can see what you have, but not book or change. Contact the lab.',
    },
  },
  'organisation.number-taken': {
    status: 409,
    text: {
      nb: () => 'En virksomhet med dette nummeret er registrert fra før.',
      en: () => 'An organisation with this number is registered already.',
    },
  },
  'organisation.number-invalid': {
    status: 422,
    text: {
      nb: () => 'Et norsk organisasjonsnummer har ni siffer, og det siste må stemme med de andre. Se etter tastefeil.',
      en: () =>
        'A Norwegian organisation number has nine digits, the last of which must fit the others. Look for a typing error.',
    },
  },
  'organisation.lab-stays': {
    status: 409,
    text: {
      nb: () => 'Laben selv kan ikke suspenderes.',
      en: () => 'The lab itself can’t be suspended.',
    },
  },
});
