import type { Localised } from '../kernel/language.js';

interface MailboxTexts {
  readonly title: string;
  readonly lead: string;
  readonly showMailTo: string;
  readonly everybody: string;
  readonly show: string;
  readonly received: string;
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly noSubject: string;
  readonly empty: string;
  readonly emptyFor: (address: string) => string;
  readonly newest: string;
  readonly older: string;
  readonly pages: string;
  readonly asSeen: string;
  readonly alone: string;
  readonly plainText: string;
  readonly attachments: string;
  readonly source: string;
  readonly calendar: string;
  readonly calendarMethods: Readonly<Record<string, string>>;
  readonly calendarUnreadable: string;
  readonly what: string;
  readonly when: string;
  readonly where: string;
  readonly organiser: string;
  readonly attendees: string;
  readonly sequence: string;
  readonly calendarSource: string;
  readonly gone: string;
  readonly goneWhy: string;
}

export const mailboxTexts: Localised<MailboxTexts> = {
  nb: {
    title: 'Postkassen',
    lead: 'All e-post som programmet sender, havner her. Ingenting går ut av denne maskinen.',
    showMailTo: 'Vis e-post til',
    everybody: 'alle',
    show: 'Vis',
    received: 'Mottatt',
    from: 'Fra',
    to: 'Til',
    replyTo: 'Svar til',
    subject: 'Emne',
    noSubject: '(uten emne)',
    empty: 'Ingen e-post ennå. Når programmet sender noe, står det her.',
    emptyFor: (address) => `Ingen e-post til ${address}.`,
    newest: 'Nyeste',
    older: 'Eldre',
    pages: 'Sider',
    asSeen: 'Slik mottakeren ser den',
    alone: 'Åpne e-posten alene',
    plainText: 'Ren tekst',
    attachments: 'Vedlegg',
    source: 'Se kilden (.eml)',
    calendar: 'Kalenderavtale',
    calendarMethods: { REQUEST: 'Invitasjon eller oppdatering', CANCEL: 'Avlysning' },
    calendarUnreadable: 'Avtalen kan ikke leses. Her står den som den kom.',
    what: 'Hva',
    when: 'Når',
    where: 'Hvor',
    organiser: 'Arrangør',
    attendees: 'Deltakere',
    sequence: 'Endring nr.',
    calendarSource: 'Hele avtalen som tekst',
    gone: 'Meldingen finnes ikke',
    goneWhy: 'Enten er den slettet for å gi plass til nyere, eller så er adressen feil.',
  },
  en: {
    title: 'The mailbox',
    lead: 'Every e-mail that the program sends ends up here. Nothing leaves this machine.',
    showMailTo: 'Show e-mail to',
    everybody: 'everybody',
    show: 'Show',
    received: 'Received',
    from: 'From',
    to: 'To',
    replyTo: 'Reply to',
    subject: 'Subject',
    noSubject: '(no subject)',
    empty: 'No e-mail yet. When the program sends one, it will be here.',
    emptyFor: (address) => `No e-mail to ${address}.`,
    newest: 'Newest',
    older: 'Older',
    pages: 'Pages',
    asSeen: 'As the recipient sees it',
    alone: 'Open the e-mail alone',
    plainText: 'Plain text',
    attachments: 'Attachments',
    source: 'See the source (.eml)',
    calendar: 'Calendar entry',
    calendarMethods: { REQUEST: 'Invitation or update', CANCEL: 'Cancellation' },
    calendarUnreadable: 'The entry can’t be read. Here it is as it came.',
    what: 'What',
    when: 'When',
    where: 'Where',
    organiser: 'Organiser',
    attendees: 'Attendees',
    sequence: 'Change no.',
    calendarSource: 'The whole entry as text',
    gone: 'There is no such message',
    goneWhy: 'Either it was deleted to make room for newer ones, or the address is wrong.',
  },
};
