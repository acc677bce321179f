import { inBothLanguages } from '../platform/language';
import type { AuditEvent } from './audit.queries';

interface Words {
  title: string;
  titleChosen: string;
  lead: string;
  filter: string;
  organisation: string;
  organisationWhat: string;
  type: string;
  allTypes: string;
  from: string;
  until: string;
  chosen: string;
  person: string;
  subject: string;
  remove: (what: string) => string;
  removeAll: string;
  thisMatter: string;
  details: string;
  only: string;
  empty: string;
  shown: (count: number) => string;
  more: string;
  who: Record<AuditEvent['actorKind'], string>;
  request: (number: string) => string;
  yes: string;
  no: string;
  nothing: string;
  periodWrong: string;
  facts: Record<'at' | 'type' | 'subject' | 'event' | 'trace', string>;
  /** Of what an event tells; what has no name here is shown by the name that it is kept under. */
  told: Readonly<Record<string, string>>;
}

const toldNb = {
  from: 'Fra',
  to: 'Til',
  number: 'Forespørsel',
  start: 'Begynner',
  end: 'Slutter',
  expiresAt: 'Går ut',
  reason: 'Grunn',
  role: 'Rolle',
  version: 'Versjon',
  kind: 'Slag',
  item: 'Sjekkpunkt',
  verdict: 'Vurdering',
  fields: 'Felter',
  mediaType: 'Filtype',
  sizeBytes: 'Størrelse i byte',
  mode: 'Sending',
  times: 'Klokkeslett',
  mustBeMoved: 'Bookinger som må flyttes',
  personId: 'Person',
  testbedId: 'Testmiljø',
  testRequestId: 'Forespørselens id',
  checklistId: 'Sjekkliste',
  fileId: 'Fil',
  calendarSequence: 'Kalenderoppføringens nummer',
  fourEyes: 'Fire øyne',
  zone: 'Tidssone',
};
const toldEn: Record<keyof typeof toldNb, string> = {
  from: 'From',
  to: 'To',
  number: 'Request',
  start: 'Begins',
  end: 'Ends',
  expiresAt: 'Expires',
  reason: 'Reason',
  role: 'Role',
  version: 'Version',
  kind: 'Kind',
  item: 'Item',
  verdict: 'Verdict',
  fields: 'Fields',
  mediaType: 'File type',
  sizeBytes: 'Size in bytes',
  mode: 'Sending',
  times: 'Times of day',
  mustBeMoved: 'Bookings that must be moved',
  personId: 'Person',
  testbedId: 'Testbed',
  testRequestId: 'The request’s id',
  checklistId: 'Checklist',
  fileId: 'File',
  calendarSequence: 'Number of the calendar entry',
  fourEyes: 'Four eyes',
  zone: 'Time zone',
};

export const auditWords = inBothLanguages<Words>({
  nb: {
    title: 'Alt som har skjedd',
    titleChosen: 'Utvalgte hendelser',
    lead: 'Hvem gjorde hva, og når. Ingen kan endre eller slette det som står her, heller ikke programmet selv.',
    filter: 'Hva vil du se?',
    organisation: 'Organisasjon',
    organisationWhat: 'Skriv hvordan navnet begynner, og velg.',
    type: 'Hva som skjedde',
    allTypes: 'Alt',
    from: 'Fra og med',
    until: 'Til og med',
    chosen: 'Bare det som gjelder',
    person: 'Person',
    subject: 'Sak',
    remove: (what) => `Fjern ${what}`,
    removeAll: 'Vis alt',
    thisMatter: 'Alt om dette',
    details: 'Detaljer',
    only: ' (vis bare dette)',
    empty: 'Ingen hendelser passer. Velg en lengre periode, eller vis alt.',
    shown: (count) => (count === 1 ? 'Én hendelse vises.' : `${count} hendelser vises, de nyeste først.`),
    more: 'Vis eldre',
    who: { anonymous: 'En besøkende', person: 'En person', invited: 'En invitert', worker: 'Systemet' },
    request: (number) => `Forespørsel ${number}`,
    yes: 'ja',
    no: 'nei',
    nothing: 'ingenting',
    periodWrong: 'Perioden slutter før den begynner. Velg en senere dag.',
    facts: { at: 'Tidspunkt', type: 'Type', subject: 'Gjelder', event: 'Løpenummer', trace: 'Sporingsnummer i loggen' },
    told: toldNb,
  },
  en: {
    title: 'Everything that has happened',
    titleChosen: 'Chosen events',
    lead: 'Who did what, and when. Nobody can change or delete what is here, not even the program itself.',
    filter: 'What do you want to see?',
    organisation: 'Organisation',
    organisationWhat: 'Write how the name begins, and choose.',
    type: 'What happened',
    allTypes: 'Everything',
    from: 'From and including',
    until: 'Until and including',
    chosen: 'Only what is about',
    person: 'Person',
    subject: 'Matter',
    remove: (what) => `Remove ${what}`,
    removeAll: 'Show everything',
    thisMatter: 'All about this',
    details: 'Details',
    only: ' (show only this)',
    empty: 'No events fit. Choose a longer period, or show everything.',
    shown: (count) => (count === 1 ? 'One event is shown.' : `${count} events are shown, the newest first.`),
    more: 'Show older',
    who: { anonymous: 'A visitor', person: 'A person', invited: 'An invited person', worker: 'The system' },
    request: (number) => `Request ${number}`,
    yes: 'yes',
    no: 'no',
    nothing: 'nothing',
    periodWrong: 'The period ends before it begins. Choose a later day.',
    facts: { at: 'Time', type: 'Type', subject: 'About', event: 'Serial number', trace: 'Trace number in the log' },
    told: toldEn,
  },
});
