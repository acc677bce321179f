import { refusals } from '../kernel/refusal.js';

export const refuse = refusals({
  'notice-timing.never-waits': {
    status: 409,
    text: {
      nb: () =>
        'Denne e-posten venter aldri: innlogging, passord, invitasjoner, holdte tider og det som tas ut av kalenderen, må komme med en gang.',
      en: () =>
        'This e-mail never waits: sign-in, passwords, invitations, held slots and what leaves a calendar must arrive at once.',
    },
  },
  'notice-timing.own-hour': {
    status: 409,
    text: {
      nb: () => 'Denne e-posten har sitt eget tidspunkt, som følger av testen eller fristen.',
      en: () => 'This e-mail has an hour of its own, which follows from the test or the deadline.',
    },
  },
  'notice-timing.once-a-day': {
    status: 422,
    text: {
      nb: () => 'Oversikten går én gang om dagen. Velg «collected» og ett klokkeslett.',
      en: () => 'The overview goes once a day. Choose “collected” and one time.',
    },
  },
  'notice-timing.times-fit-mode': {
    status: 422,
    text: {
      nb: () => 'Velg klokkeslett når e-postene skal samles, og ingen når de skal gå med en gang.',
      en: () => 'Choose times when e-mails are to be collected, and none when they are to go at once.',
    },
  },
  'notice-choice.owed': {
    status: 422,
    text: {
      nb: (_: { kind: string; because: string }) =>
        'Denne e-posten kan ikke slås av: den gjelder noe dere må få vite. Den kan komme i den daglige e-posten, hvis den kan vente.',
      en: (_: { kind: string; because: string }) =>
        'This e-mail can’t be switched off: it is about something that you must be told. It may come in the daily e-mail, if it can wait.',
    },
  },
  'inbound-mail.not-a-message': {
    status: 422,
    text: {
      nb: () => 'Send hele meldingen, med Content-Type message/rfc822.',
      en: () => 'Send the whole message, with the Content-Type message/rfc822.',
    },
  },
  'email.not-given-up': {
    status: 409,
    text: {
      nb: (p: { status: string }) => `Bare en e-post som er gitt opp, kan sendes på nytt (status er «${p.status}»).`,
      en: (p: { status: string }) =>
        `Only an e-mail that was given up can be sent again (its status is “${p.status}”).`,
    },
  },
  'email.link-gone': {
    status: 409,
    text: {
      nb: () => 'Lenken i denne e-posten er slettet. Be om en ny.',
      en: () => 'The link in this e-mail has been deleted. Ask for a new one.',
    },
  },
  'email.address-unusable': {
    status: 409,
    text: {
      nb: () => 'Adressen kan ikke brukes. Rett den hos personen; neste e-post går dit.',
      en: () => 'The address can’t be used. Correct it for the person; the next e-mail goes there.',
    },
  },
  'email.content-gone': {
    status: 409,
    text: {
      nb: () => 'Innholdet i denne e-posten er slettet, så den kan ikke sendes på nytt.',
      en: () => 'This e-mail’s content has been deleted, so it can’t be sent again.',
    },
  },
});
