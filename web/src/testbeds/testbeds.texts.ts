import { inBothLanguages } from '../platform/language';

interface Words {
  title: (count: number) => string;
  lead: string;
  empty: string;
  back: string;
  free: string;
  freeWeeks: (name: string) => string;
  week: (number: number) => string;
  hoursFree: (free: string, open: string) => string;
  daysFree: (free: string, open: string) => string;
  full: string;
  closed: string;
  tooSoon: string;
  where: string;
  open: string;
  neverOpen: string;
  roundTheClock: string;
  weekdays: readonly string[];
  to: (first: string, last: string) => string;
  times: (opensAt: string, closesAt: string) => string;
  and: string;
  from: (day: string) => string;
  holidays: string;
  notHolidays: string;
  length: string;
  lengths: (shortest: string, longest: string) => string;
  notice: string;
  leadBefore: (time: string) => string;
  noLead: string;
  stations: string;
  atOnce: (count: number) => string;
  rigging: string;
  before: (time: string) => string;
  after: (time: string) => string;
  ofOurs: string;
  cancel: string;
  cancelBefore: (time: string) => string;
  demands: string;
  noDemands: string;
  directions: string;
  siteZone: (zone: string) => string;
  facts: string;
  minutes: (count: number) => string;
  hours: (count: number) => string;
  days: (count: number) => string;
  findTime: string;
  findRules: string;
  notWhose: string;
}

export const testbedWords = inBothLanguages<Words>({
  nb: {
    title: (count) => (count === 1 ? 'Ett testmiljø står klart' : `${count} testmiljøer står klare`),
    lead: 'Her prøves produkter der de skal brukes. Alle kan se hva som er ledig; for å holde en tid trenger dere en konto og en testforespørsel.',
    empty: 'Laben har ikke lagt ut noen testmiljøer ennå. Finn reglene for produktet imens.',
    back: 'Testmiljøene',
    free: 'Ledig de neste ukene',
    freeWeeks: (name) => `Ledig i ${name}, uke for uke`,
    week: (number) => `uke ${number}`,
    hoursFree: (free, open) => `${free} av ${open} timer ledig`,
    daysFree: (free, open) => `${free} av ${open} døgn ledig`,
    full: 'fullt',
    closed: 'stengt',
    tooSoon: 'for kort varsel',
    where: 'Hvor',
    open: 'Åpent',
    neverOpen: 'Åpningstidene er ikke satt ennå.',
    roundTheClock: 'hele døgnet, alle dager',
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    to: (first, last) => `${first}–${last}`,
    times: (opensAt, closesAt) => `kl. ${opensAt.replace(':', '.')}–${closesAt.replace(':', '.')}`,
    and: ' og ',
    from: (day) => `Fra ${day}: `,
    holidays: 'også på helligdager',
    notHolidays: 'ikke på helligdager',
    length: 'Hvor lenge',
    lengths: (shortest, longest) => `fra ${shortest} til ${longest}`,
    notice: 'Varsel',
    leadBefore: (time) => `senest ${time} før`,
    noLead: 'kan bestilles på dagen',
    stations: 'Plasser',
    atOnce: (count) => (count === 1 ? 'én test om gangen' : `${count} tester samtidig`),
    rigging: 'Rigging',
    before: (time) => `${time} før`,
    after: (time) => `${time} etter`,
    ofOurs: ', utenom deres tid',
    cancel: 'Avlysning',
    cancelBefore: (time) => `senest ${time} før`,
    demands: 'Dette krever testmiljøet',
    noDemands: 'Ingenting utover det som ellers gjelder i laben.',
    directions: 'Slik finner dere fram',
    siteZone: (zone) => `Klokkeslettene er i tidssonen ${zone}.`,
    facts: 'Kort fortalt',
    minutes: (count) => `${count} minutter`,
    hours: (count) => (count === 1 ? 'én time' : `${count} timer`),
    days: (count) => (count === 1 ? 'ett døgn' : `${count} døgn`),
    findTime: 'Finn en tid her',
    findRules: 'Hvilke regler gjelder?',
    notWhose: 'Vi viser at en tid er tatt, aldri av hvem.',
  },
  en: {
    title: (count) => (count === 1 ? 'One testbed is ready' : `${count} testbeds are ready`),
    lead: 'Here products are tried where they are to be used. Everybody can see what is free; to hold a time you need an account and a test request.',
    empty: 'The lab offers no testbeds yet. Find the rules for your product meanwhile.',
    back: 'The testbeds',
    free: 'Free in the coming weeks',
    freeWeeks: (name) => `Free in ${name}, week by week`,
    week: (number) => `week ${number}`,
    hoursFree: (free, open) => `${free} of ${open} hours free`,
    daysFree: (free, open) => `${free} of ${open} days free`,
    full: 'full',
    closed: 'closed',
    tooSoon: 'too short notice',
    where: 'Where',
    open: 'Open',
    neverOpen: 'The opening hours are not set yet.',
    roundTheClock: 'day and night, every day',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    to: (first, last) => `${first} to ${last}`,
    times: (opensAt, closesAt) => `${opensAt}–${closesAt}`,
    and: ' and ',
    from: (day) => `From ${day}: `,
    holidays: 'on public holidays too',
    notHolidays: 'not on public holidays',
    length: 'How long',
    lengths: (shortest, longest) => `from ${shortest} to ${longest}`,
    notice: 'Notice',
    leadBefore: (time) => `at least ${time} before`,
    noLead: 'can be booked on the day',
    stations: 'Places',
    atOnce: (count) => (count === 1 ? 'one test at a time' : `${count} tests at once`),
    rigging: 'Rigging',
    before: (time) => `${time} before`,
    after: (time) => `${time} after`,
    ofOurs: ', besides your own time',
    cancel: 'Cancellation',
    cancelBefore: (time) => `at least ${time} before`,
    demands: 'What the testbed asks of you',
    noDemands: 'Nothing beyond what holds in the lab otherwise.',
    directions: 'How to find it',
    siteZone: (zone) => `The times are in the time zone ${zone}.`,
    facts: 'In short',
    minutes: (count) => `${count} minutes`,
    hours: (count) => (count === 1 ? 'one hour' : `${count} hours`),
    days: (count) => (count === 1 ? 'one day' : `${count} days`),
    findTime: 'Find a time here',
    findRules: 'Which rules apply?',
    notWhose: 'We show that a time is taken, never by whom.',
  },
});

/** `30 minutter`, `4 timer`, `7 døgn` */
export function durationWords(minutes: number, w: Pick<Words, 'minutes' | 'hours' | 'days'>): string {
  const hours = minutes / 60;
  if (hours >= 24 && hours % 24 === 0) return w.days(hours / 24);
  return Number.isInteger(hours) && hours > 0 ? w.hours(hours) : w.minutes(minutes);
}
