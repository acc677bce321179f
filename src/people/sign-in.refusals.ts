import { refusals } from '../kernel/refusal.js';

export const refuseSignIn = refusals({
  'sign-in.foreign-origin': {
    status: 403,
    text: {
      nb: () => 'Forespørselen kom fra en annen nettside. Gjør det herfra i stedet.',
      en: () => 'The request came from another website. Do it from here instead.',
    },
  },
  'sign-in.not-accepted': {
    status: 401,
    text: {
      nb: () => 'E-postadressen og passordet hører ikke sammen.',
      en: () => 'The e-mail address and the password do not belong together.',
    },
  },
  'sign-in.link-not-accepted': {
    status: 401,
    text: {
      nb: () => 'Lenken er brukt eller utløpt. Be om en ny.',
      en: () => 'The link has been used or has expired. Ask for a new one.',
    },
  },
  'sign-in.too-many-attempts': {
    status: 429,
    text: {
      nb: ({ minutes }: { minutes: number }) => `For mange forsøk. Prøv igjen om ${minutes} minutter.`,
      en: ({ minutes }: { minutes: number }) => `Too many attempts. Try again in ${minutes} minutes.`,
    },
  },
  'password.not-accepted': {
    status: 422,
    text: { nb: () => 'Det nåværende passordet er ikke riktig.', en: () => 'The current password is not right.' },
  },
  'password.too-short': {
    status: 422,
    text: {
      nb: ({ min }: { min: number }) => `Passordet må ha minst ${min} tegn. Flere ord etter hverandre er lett å huske.`,
      en: ({ min }: { min: number }) =>
        `The password must have at least ${min} characters. Several words in a row are easy to remember.`,
    },
  },
  'password.too-long': {
    status: 422,
    text: {
      nb: ({ max }: { max: number }) => `Passordet kan ha høyst ${max} tegn.`,
      en: ({ max }: { max: number }) => `The password may have at most ${max} characters.`,
    },
  },
  'password.easily-guessed': {
    status: 422,
    text: {
      nb: () =>
        'Passordet er lett å gjette: det består mest av vanlige ord, navnet deres eller vårt, årstall eller gjentakelser.',
      en: () => 'The password is easily guessed: it is mostly common words, your name or ours, years or repetitions.',
    },
  },
});
