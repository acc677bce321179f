import type { MembershipTexts } from './email-texts.js';
import { emailWords } from './email-words.js';
import { type Instant, momentText } from './when.js';

const { roles } = emailWords.nb;
const moment = (at: Instant, zone: string): string => momentText(at, zone, 'nb');

export const membershipTexts: MembershipTexts = {
  invitation: {
    subject: () => 'Invitasjon til Smart Care Lab',
    preview: (d) => `Lenken gjelder til ${moment(d.expiresAt, d.zone)}.`,
    heading: () => 'Du er invitert',
    opening: (d) =>
      `${d.inviterName === null ? 'Du er invitert' : `${d.inviterName} har invitert deg`} til ${d.organisation} i Smart Care ` +
      `Lab, der testlabens tider og forespørsler ligger. Lenken gjelder til ${moment(d.expiresAt, d.zone)}.`,
    action: 'Ta imot invitasjonen',
  },
  'magic-link': {
    subject: () => 'Logg inn i Smart Care Lab',
    preview: (d) => `Lenken virker én gang, til ${moment(d.expiresAt, d.zone)}.`,
    heading: () => 'Logg inn',
    opening: (d) => `Lenken logger deg inn. Den virker én gang, til ${moment(d.expiresAt, d.zone)}.`,
    action: 'Logg inn',
  },
  'password-reset': {
    subject: () => 'Nytt passord i Smart Care Lab',
    preview: (d) => `Lenken virker én gang, til ${moment(d.expiresAt, d.zone)}.`,
    heading: () => 'Velg nytt passord',
    opening: (d) => `Velg nytt passord med lenken. Den virker én gang, til ${moment(d.expiresAt, d.zone)}.`,
    action: 'Velg nytt passord',
  },
  'password-changed': {
    subject: () => 'Passordet ditt i Smart Care Lab er endret',
    preview: (d) => `Det ble endret ${moment(d.at, d.zone)}.`,
    heading: () => 'Passordet ditt er endret',
    opening: (d) => `Passordet ditt ble endret ${moment(d.at, d.zone)}. Var det deg, trenger du ikke å gjøre noe.`,
    action: 'Gå til innloggingen',
  },
  'membership-changed': {
    subject: (d) =>
      d.happened === 'ended' ? 'En rolle i Smart Care Lab er avsluttet' : 'Rollen din i Smart Care Lab er endret',
    preview: (d) => (d.happened === 'ended' ? 'Se hvilken det er.' : 'Se hva du er nå.'),
    heading: (d) => (d.happened === 'ended' ? 'Rollen er avsluttet' : 'Rollen din er endret'),
    opening: (d) =>
      d.happened === 'ended'
        ? `Du er ikke lenger ${roles[d.role]} i ${d.organisation}. Mener du at det er feil, kan du svare på denne e-posten.`
        : `Du er nå ${roles[d.role]} i ${d.organisation}. Mener du at det er feil, kan du svare på denne e-posten.`,
    action: 'Se profilen din',
  },
  suspended: {
    subject: () => 'Suspensjon i Smart Care Lab',
    preview: () => 'Se hvilke bookinger det gjelder.',
    heading: (d) => `${d.organisation} er suspendert`,
    opening: (d) =>
      d.audience === 'lab'
        ? 'Organisasjonen kan ikke holde tid, sende inn eller flytte så lenge. Ta stilling til bookingene som gjelder.'
        : 'Dere kan ikke holde tid, sende inn eller flytte så lenge. Laben tar stilling til bookingene dere har.',
    action: 'Se saken',
  },
  reinstated: {
    subject: () => 'Suspensjonen i Smart Care Lab er opphevet',
    preview: () => 'Dere kan holde tid, sende inn og flytte igjen.',
    heading: (d) => `${d.organisation} er ikke lenger suspendert`,
    opening: () => 'Laben har opphevet suspensjonen. Dere kan holde tid, sende inn og flytte igjen.',
    action: 'Se organisasjonen',
  },
};
