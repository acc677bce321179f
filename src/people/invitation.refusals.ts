import { refusals } from '../kernel/refusal.js';

export const refuseInvitation = refusals({
  'invitation.open-already': {
    status: 409,
    text: {
      nb: () => 'Denne adressen har alt en invitasjon til samme rolle. Send den på nytt eller trekk den tilbake.',
      en: () => 'This address has an invitation to the same role already. Send it again or revoke it.',
    },
  },
  'invitation.too-many-open': {
    status: 409,
    text: {
      nb: ({ max }: { max: number }) => `Virksomheten har ${max} ubesvarte invitasjoner. Trekk noen tilbake først.`,
      en: ({ max }: { max: number }) => `The organisation has ${max} unanswered invitations. Revoke some first.`,
    },
  },
  'invitation.accepted': {
    status: 409,
    text: {
      nb: () => 'Invitasjonen er brukt. Logg inn i stedet.',
      en: () => 'The invitation has been used. Sign in instead.',
    },
  },
  'invitation.revoked': {
    status: 409,
    text: {
      nb: () => 'Invitasjonen er trukket tilbake. Spør den som inviterte dere.',
      en: () => 'The invitation has been revoked. Ask whoever invited you.',
    },
  },
  'invitation.expired': {
    status: 409,
    text: {
      nb: () => 'Invitasjonen er utløpt. Be den som inviterte dere om å sende den på nytt.',
      en: () => 'The invitation has expired. Ask whoever invited you to send it again.',
    },
  },
  'invitation.other-address': {
    status: 409,
    text: {
      nb: () => 'Invitasjonen gjelder en annen e-postadresse enn den dere er logget inn med. Logg ut først.',
      en: () => 'The invitation is for another e-mail address than the one you are signed in with. Sign out first.',
    },
  },
  'invitation.has-account': {
    status: 409,
    text: {
      nb: () => 'Denne e-postadressen har en konto. Logg inn, og ta imot invitasjonen da.',
      en: () => 'This e-mail address has an account. Sign in, and accept the invitation then.',
    },
  },
  'invitation.name-missing': {
    status: 422,
    text: { nb: () => 'Skriv hva dere heter.', en: () => 'Write your name.' },
  },
});
