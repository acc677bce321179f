import { inBothLanguages } from '../platform/language';
import type { Email, EmailStatus } from './notifications.queries';

interface Words {
  title: string;
  titleBroken: string;
  titleGivenUp: (count: number) => string;
  show: string;
  all: string;
  statuses: Record<EmailStatus, string>;
  /** Of one that was given up after the server may have taken it. */
  perhapsArrived: string;
  returned: Record<NonNullable<Email['returnedAs']>, string>;
  failing: string;
  failingWhy: Record<NonNullable<Email['returnedAs']>, (address: string) => string>;
  failingEmail: string;
  clear: string;
  subjectOnly: string;
  showAll: string;
  empty: string;
  emptyStatus: (status: string) => string;
  shown: (count: number) => string;
  more: string;
  to: (address: string) => string;
  due: (when: string) => string;
  sent: (when: string) => string;
  tries: (count: number) => string;
  works: string;
  broken: (since: string) => string;
  probe: (when: string) => string;
  waiting: (count: number) => string;
  lastError: (error: string) => string;
  /** Why an e-mail was not sent after all, by the names that the ledger keeps. */
  dropped: Readonly<Record<string, string>>;
}

export const emailsWords = inBothLanguages<Words>({
  nb: {
    title: 'Ingen e-post er gitt opp',
    titleBroken: 'E-post kommer ikke av gårde',
    titleGivenUp: (count) => (count === 1 ? 'Én e-post er gitt opp' : `${count} e-poster er gitt opp`),
    show: 'Vis',
    all: 'Alle e-poster',
    statuses: { owed: 'Venter', sent: 'Sendt', 'given-up': 'Gitt opp', dropped: 'Ikke sendt likevel' },
    perhapsArrived: 'Gitt opp, kan ha kommet fram',
    returned: { bounced: 'Kom i retur', complained: 'Meldt som søppelpost' },
    failing: 'Adresser som det er noe galt med',
    failingWhy: {
      bounced: (address) => `E-post til ${address} kommer i retur.`,
      complained: (address) => `${address} har meldt e-post fra oss som søppelpost.`,
    },
    failingEmail: 'Se e-posten',
    clear: 'Adressen er i orden',
    subjectOnly: 'Bare e-poster om én sak vises.',
    showAll: 'Vis alle',
    empty: 'Ingen e-poster ennå. De kommer hit når noe skjer som noen skal få vite om.',
    emptyStatus: (status) => `Ingen e-poster har status «${status}».`,
    shown: (count) => (count === 1 ? 'Én e-post vises.' : `${count} e-poster vises, de nyeste først.`),
    more: 'Vis eldre',
    to: (address) => `Til ${address}`,
    due: (when) => `Går ${when}.`,
    sent: (when) => `Sendt ${when}.`,
    tries: (count) => (count === 1 ? 'Ett mislykket forsøk.' : `${count} mislykkede forsøk.`),
    works: 'Sendingen virker.',
    broken: (since) => `Det begynte ${since}.`,
    probe: (when) => `Vi prøver igjen ${when}, og sender alt som venter, når det virker.`,
    waiting: (count) => (count === 1 ? 'Én e-post venter nå.' : `${count} e-poster venter nå.`),
    lastError: (error) => `Sist gikk dette galt: ${error}`,
    dropped: {
      overtaken: 'Det har skjedd noe nyere som gjør den uriktig.',
      superseded: 'En nyere e-post sier det samme.',
      'never-in-calendar': 'Mottakeren har aldri hatt tiden i kalenderen.',
      'link-expired': 'Lenken i den gikk ut.',
      'nothing-waits': 'Det var ingenting å fortelle.',
      'nobody-to-tell': 'Det var ingen å fortelle det til.',
      'chosen-away': 'Mottakeren har valgt bort slike e-poster.',
      erased: 'Mottakeren er slettet.',
      gathered: 'Den ble sendt sammen med andre, i mottakerens daglige e-post.',
    },
  },
  en: {
    title: 'No e-mail is given up',
    titleBroken: 'E-mail doesn’t get away',
    titleGivenUp: (count) => (count === 1 ? 'One e-mail is given up' : `${count} e-mails are given up`),
    show: 'Show',
    all: 'All e-mails',
    statuses: { owed: 'Waiting', sent: 'Sent', 'given-up': 'Given up', dropped: 'Not sent after all' },
    perhapsArrived: 'Given up, may have arrived',
    returned: { bounced: 'Came back', complained: 'Reported as spam' },
    failing: 'Addresses that something is wrong with',
    failingWhy: {
      bounced: (address) => `E-mail to ${address} comes back.`,
      complained: (address) => `${address} has reported e-mail from us as spam.`,
    },
    failingEmail: 'See the e-mail',
    clear: 'The address is fine',
    subjectOnly: 'Only e-mails about one matter are shown.',
    showAll: 'Show all',
    empty: 'No e-mails yet. They come here when something happens that somebody is to know.',
    emptyStatus: (status) => `No e-mail has the status “${status}”.`,
    shown: (count) => (count === 1 ? 'One e-mail is shown.' : `${count} e-mails are shown, the newest first.`),
    more: 'Show older',
    to: (address) => `To ${address}`,
    due: (when) => `Goes ${when}.`,
    sent: (when) => `Sent ${when}.`,
    tries: (count) => (count === 1 ? 'One failed try.' : `${count} failed tries.`),
    works: 'Sending works.',
    broken: (since) => `It began ${since}.`,
    probe: (when) => `We try again ${when}, and send all that waits when it works.`,
    waiting: (count) => (count === 1 ? 'One e-mail waits now.' : `${count} e-mails wait now.`),
    lastError: (error) => `What went wrong last: ${error}`,
    dropped: {
      overtaken: 'Something newer has happened that makes it wrong.',
      superseded: 'A newer e-mail says the same.',
      'never-in-calendar': 'Its reader never had the slot in their calendar.',
      'link-expired': 'The link in it expired.',
      'nothing-waits': 'There was nothing to tell.',
      'nobody-to-tell': 'There was nobody to tell it to.',
      'chosen-away': 'Its reader has chosen such e-mails away.',
      erased: 'Its reader has been erased.',
      gathered: 'It was sent together with others, in its reader’s daily e-mail.',
    },
  },
});
