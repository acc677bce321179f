import type { RequestStatus } from '../look/status';
import { inBothLanguages } from '../platform/language';

interface Words {
  title: (waiting: number) => string;
  labTitle: string;
  newRequest: string;
  status: string;
  all: string;
  more: string;
  shown: (count: number) => string;
  empty: string;
  emptyLab: string;
  emptyStatus: (status: string) => string;
  findRules: string;
  showAll: string;
  continue: string;
  answerChanges: string;
  findTime: string;
  answered: (answered: number, items: number) => string;
  version: (version: string) => string;
  /** What comes next, under the date of what was last. */
  next: Partial<Record<RequestStatus, string>>;
  created: (when: string, by: string) => string;
  submitted: (when: string) => string;
  decided: (when: string) => string;
  closed: (when: string) => string;
}

export const requestsWords = inBothLanguages<Words>({
  nb: {
    title: (waiting) => {
      if (waiting === 0) return 'Forespørslene deres';
      return waiting === 1 ? 'Én forespørsel venter på dere' : `${waiting} forespørsler venter på dere`;
    },
    labTitle: 'Alle forespørsler',
    newRequest: 'Ny testforespørsel',
    status: 'Vis',
    all: 'Alle statuser',
    more: 'Vis flere',
    shown: (count) => (count === 1 ? 'Én forespørsel vises.' : `${count} forespørsler vises.`),
    empty: 'Ingen forespørsler ennå. Start med å finne reglene.',
    emptyLab: 'Ingen bedrift har begynt på en forespørsel ennå.',
    emptyStatus: (status) => `Ingen forespørsler har status «${status}».`,
    findRules: 'Finn reglene for produktet',
    showAll: 'Vis alle',
    continue: 'Fortsett der dere slapp',
    answerChanges: 'Svar på det laben ber om',
    findTime: 'Finn en ny tid',
    answered: (answered, items) => `${answered} av ${items} punkter er besvart.`,
    version: (version) => `versjon ${version}`,
    next: {
      submitted: 'Laben begynner snart på vurderingen.',
      'in-review': 'Laben vurderer svarene.',
      approved: 'Testen gjennomføres til avtalt tid.',
      'in-test': 'Resultatrapporten kommer etter testen.',
      reported: 'Resultatrapporten er klar.',
    },
    created: (when, by) => `Påbegynt ${when}${by && ` av ${by}`}.`,
    submitted: (when) => `Sendt inn ${when}.`,
    decided: (when) => `Avgjort ${when}.`,
    closed: (when) => `Avsluttet ${when}.`,
  },
  en: {
    title: (waiting) => {
      if (waiting === 0) return 'Your requests';
      return waiting === 1 ? 'One request waits for you' : `${waiting} requests wait for you`;
    },
    labTitle: 'All requests',
    newRequest: 'New test request',
    status: 'Show',
    all: 'Every status',
    more: 'Show more',
    shown: (count) => (count === 1 ? 'One request is shown.' : `${count} requests are shown.`),
    empty: 'No requests yet. Start by finding the rules.',
    emptyLab: 'No company has begun a request yet.',
    emptyStatus: (status) => `No request has the status “${status}”.`,
    findRules: 'Find the rules for the product',
    showAll: 'Show all',
    continue: 'Go on where you left off',
    answerChanges: 'Answer what the lab asks for',
    findTime: 'Find a new time',
    answered: (answered, items) => `${answered} of ${items} items are answered.`,
    version: (version) => `version ${version}`,
    next: {
      submitted: 'The lab will begin its review soon.',
      'in-review': 'The lab is reviewing the answers.',
      approved: 'The test takes place at the agreed time.',
      'in-test': 'The result report follows after the test.',
      reported: 'The result report is ready.',
    },
    created: (when, by) => `Begun ${when}${by && ` by ${by}`}.`,
    submitted: (when) => `Sent in ${when}.`,
    decided: (when) => `Decided ${when}.`,
    closed: (when) => `Closed ${when}.`,
  },
});
