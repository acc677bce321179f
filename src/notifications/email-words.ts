import type { Role } from '../kernel/actor.js';
import type { Localised } from '../kernel/language.js';
import type { Wait } from './email-kinds.js';
import type { SlotState } from './email-letter.js';
import { type Instant, momentText } from './when.js';

/** The words around what an e-mail says: labels, greetings, why the reader gets it. */
export interface EmailWords {
  readonly states: Readonly<Record<SlotState, string>>;
  readonly waits: Readonly<Record<Wait, string>>;
  readonly labels: Readonly<
    Record<
      | 'when'
      | 'where'
      | 'reference'
      | 'directions'
      | 'demands'
      | 'testLeader'
      | 'conditions'
      | 'itemsToAnswer'
      | 'labWrites'
      | 'reason'
      | 'previousTime'
      | 'agreedTime'
      | 'wantedTime'
      | 'decisionDue'
      | 'moveOrCancel'
      | 'settings'
      | 'givenUp',
      string
    >
  >;
  /** Advice to whoever did not ask for the e-mail, or for what it tells. */
  readonly unasked: Readonly<Record<'invitation' | 'magic-link' | 'password-reset' | 'password-changed', string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly greeting: (name: string | null) => string;
  readonly phone: (number: string) => string;
  readonly items: (count: number) => string;
  readonly conditionsInRequest: (count: number) => string;
  readonly changeUntil: (until: Instant, zone: string) => string;
  readonly due: (at: Instant, zone: string) => string;
  readonly andMore: (count: number) => string;
  readonly whyOrganisation: (name: string) => string;
  readonly whyLab: string;
  readonly whyAsked: string;
  readonly whyInvited: string;
  readonly whyYours: string;
  readonly whyChosen: string;
  readonly givenUp: (count: number) => string;
  readonly complained: (count: number) => string;
}

export const emailWords: Localised<EmailWords> = {
  nb: {
    states: {
      held: 'Holdt for dere',
      requested: 'Forespurt',
      confirmed: 'Bekreftet',
      wanted: 'Ønsket tid',
      needed: 'Den gamle tiden',
      released: 'Sluppet',
      cancelled: 'Avlyst',
      reassigned: 'Ledes av en annen',
      declined: 'Avslått',
    },
    waits: {
      review: 'Til vurdering',
      decision: 'Klar til å avgjøres',
      move: 'Ønske om å flytte',
      'test-leader': 'Mangler testleder',
      report: 'Mangler rapport',
    },
    labels: {
      when: 'Når',
      where: 'Hvor',
      reference: 'Referanse',
      directions: 'Finn fram',
      demands: 'Før testen',
      testLeader: 'Testleder',
      conditions: 'Vilkår',
      itemsToAnswer: 'Å svare på',
      labWrites: 'Laben skriver',
      reason: 'Begrunnelse',
      previousTime: 'Tidligere tid',
      agreedTime: 'Avtalt tid',
      wantedTime: 'Ønsket tid',
      decisionDue: 'Svarfrist',
      moveOrCancel: 'Flytt eller avlys',
      settings: 'Velg e-poster og språk',
      givenUp: 'Se e-postene',
    },
    unasked: {
      invitation: 'Kjenner du ikke igjen avsenderen, kan du se bort fra e-posten.',
      'magic-link': 'Ba du ikke om å logge inn, kan du se bort fra e-posten. Ingen kommer inn uten lenken.',
      'password-reset': 'Ba du ikke om nytt passord, kan du se bort fra e-posten. Passordet ditt er uendret.',
      'password-changed':
        'Var det ikke deg, må du velge et nytt passord med en gang: Trykk «Glemt passordet» på innloggingssiden. Da blir alle ' +
        'innlogginger avsluttet. Svar også på denne e-posten, så laben får vite om det.',
    },
    roles: {
      member: 'medlem',
      administrator: 'administrator',
      'lab-staff': 'testleder',
      reviewer: 'fagvurderer',
      'lab-manager': 'lableder',
      auditor: 'revisor',
    },
    greeting: (name) => (name ? `Hei, ${name}` : 'Hei'),
    phone: (number) => `tlf. ${number}`,
    items: (count) => (count === 1 ? 'Ett punkt' : `${count} punkter`),
    conditionsInRequest: (count) => `${count === 1 ? 'Ett vilkår' : `${count} vilkår`}, som står i forespørselen`,
    changeUntil: (until, zone) =>
      `Passer det ikke lenger? Dere kan flytte eller avlyse selv til ${momentText(until, zone, 'nb')}. ` +
      'Etter det må dere kontakte laben.',
    due: (at, zone) => `frist ${momentText(at, zone, 'nb')}`,
    andMore: (count) => `Og ${count} til.`,
    whyOrganisation: (name) => `Du får denne e-posten fordi du er med i ${name}.`,
    whyLab: 'Du får denne e-posten fordi du arbeider i laben.',
    whyAsked: 'Du får denne e-posten fordi noen skrev inn adressen din i Smart Care Lab.',
    whyInvited: 'Du får denne e-posten fordi noen inviterte deg til Smart Care Lab.',
    whyYours: 'Du får denne e-posten fordi den gjelder kontoen din i Smart Care Lab.',
    whyChosen: 'Du får denne e-posten fordi du har valgt én e-post om dagen.',
    complained: (count) =>
      count === 1
        ? 'Én mottaker har meldt en e-post som søppelpost den siste uken. Adressen står i oversikten over e-poster.'
        : `${count} e-poster er meldt som søppelpost den siste uken. Adressene står i oversikten over e-poster.`,
    givenUp: (count) =>
      count === 1
        ? 'Én e-post er gitt opp den siste uken, så mottakeren har ikke fått den.'
        : `${count} e-poster er gitt opp den siste uken, så mottakerne har ikke fått dem.`,
  },
  en: {
    states: {
      held: 'Held for you',
      requested: 'Requested',
      confirmed: 'Confirmed',
      wanted: 'Wanted time',
      needed: 'The old time',
      released: 'Released',
      cancelled: 'Cancelled',
      reassigned: 'Led by somebody else',
      declined: 'Declined',
    },
    waits: {
      review: 'To be reviewed',
      decision: 'Ready to be decided',
      move: 'Wish to move',
      'test-leader': 'No test leader',
      report: 'No report',
    },
    labels: {
      when: 'When',
      where: 'Where',
      reference: 'Reference',
      directions: 'Finding us',
      demands: 'Before the test',
      testLeader: 'Test leader',
      conditions: 'Conditions',
      itemsToAnswer: 'To answer',
      labWrites: 'The lab writes',
      reason: 'Reason',
      previousTime: 'Previous time',
      agreedTime: 'Agreed time',
      wantedTime: 'Wanted time',
      decisionDue: 'Answer due',
      moveOrCancel: 'Move or cancel',
      settings: 'Choose your e-mails and language',
      givenUp: 'See the e-mails',
    },
    unasked: {
      invitation: 'If you do not recognise the sender, you can ignore this e-mail.',
      'magic-link': 'If you did not ask to sign in, you can ignore this e-mail. Nobody gets in without the link.',
      'password-reset':
        'If you did not ask for a new password, you can ignore this e-mail. Your password is unchanged.',
      'password-changed':
        'If it was not you, choose a new password at once: press “I forgot my password” on the sign-in page. That ends every ' +
        'session. Answer this e-mail, too, so that the lab learns of it.',
    },
    roles: {
      member: 'a member',
      administrator: 'an administrator',
      'lab-staff': 'one of the staff',
      reviewer: 'a reviewer',
      'lab-manager': 'a lab manager',
      auditor: 'an auditor',
    },
    greeting: (name) => (name ? `Hello ${name}` : 'Hello'),
    phone: (number) => `tel. ${number}`,
    items: (count) => (count === 1 ? 'One item' : `${count} items`),
    conditionsInRequest: (count) => `${count === 1 ? 'One condition' : `${count} conditions`}, written in the request`,
    changeUntil: (until, zone) =>
      `No longer suitable? You can move or cancel by yourselves until ${momentText(until, zone, 'en')}. ` +
      'After that, contact the lab.',
    due: (at, zone) => `due ${momentText(at, zone, 'en')}`,
    andMore: (count) => `And ${count} more.`,
    whyOrganisation: (name) => `You get this e-mail because you are with ${name}.`,
    whyLab: 'You get this e-mail because you work in the lab.',
    whyAsked: 'You get this e-mail because somebody entered your address in Smart Care Lab.',
    whyInvited: 'You get this e-mail because somebody invited you to Smart Care Lab.',
    whyYours: 'You get this e-mail because it is about your account in Smart Care Lab.',
    whyChosen: 'You get this e-mail because you have chosen one e-mail a day.',
    complained: (count) =>
      count === 1
        ? 'One reader has reported an e-mail as spam in the last week. The address is in the list of e-mails.'
        : `${count} e-mails were reported as spam in the last week. The addresses are in the list of e-mails.`,
    givenUp: (count) =>
      count === 1
        ? 'One e-mail was given up in the last week, so its reader has not got it.'
        : `${count} e-mails were given up in the last week, so their readers have not got them.`,
  },
};
