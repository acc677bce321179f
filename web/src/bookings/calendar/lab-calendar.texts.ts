import { inBothLanguages } from '../../platform/language';
import type { CalendarView } from './lab-calendar.rules';

interface Words {
  today: string;
  previous: Record<CalendarView, string>;
  next: Record<CalendarView, string>;
  view: string;
  views: Record<CalendarView, string>;
  site: string;
  allSites: string;
  closeTime: string;
  sums: {
    label: string;
    checkedIn: (count: number) => string;
    requested: (count: number) => string;
    held: (count: number) => string;
    noShow: (count: number) => string;
    nothing: string;
  };
  more: string;
  elsewhere: (count: number) => string;
  noTestbeds: string;
  grid: (leaf: string) => string;
  testbed: string;
  stations: (count: number) => string;
  open: string;
  shut: string;
  closed: string;
  maintenance: string;
  buffer: string;
  outside: string;
  legend: string;
  keys: string;
  wish: string;
  wished: (entry: string) => string;
  led: (name: string) => string;
  count: (count: number, status: string) => string;
  moving: (who: string, when: string, where: string) => string;
  free: string;
  cannot: string;
  movingKeys: string;
}

export const labCalendarWords = inBothLanguages<Words>({
  nb: {
    today: 'I dag',
    previous: { day: 'Forrige dag', week: 'Forrige uke', month: 'Forrige måned' },
    next: { day: 'Neste dag', week: 'Neste uke', month: 'Neste måned' },
    view: 'Visning',
    views: { day: 'Dag', week: 'Uke', month: 'Måned' },
    site: 'Sted',
    allSites: 'Alle steder',
    closeTime: 'Steng tid',
    sums: {
      label: 'Perioden i korte trekk',
      checkedIn: () => 'er sjekket inn',
      requested: () => 'forespurt, venter på laben',
      held: (count) => (count === 1 ? 'holdes av en bedrift' : 'holdes av bedrifter'),
      noShow: () => 'møtte ikke',
      nothing: 'Ingenting er bestilt her ennå.',
    },
    more: 'Det er flere bestillinger enn kalenderen kan vise. Velg et sted eller en kortere periode.',
    elsewhere: (count) =>
      count === 1
        ? 'Én bestilling står på et testmiljø som ikke er i bruk:'
        : `${count} bestillinger står på testmiljøer som ikke er i bruk:`,
    noTestbeds: 'Ingen testmiljøer her. Velg et annet sted.',
    grid: (leaf) => `Hele laben, ${leaf}`,
    testbed: 'Testmiljø',
    stations: (count) => (count === 1 ? '1 plass' : `${count} plasser`),
    open: 'ingenting bestilt',
    shut: 'stengt',
    closed: 'Stengt',
    maintenance: 'Vedlikehold',
    buffer: 'Rigging og rydding',
    outside: 'Utenfor åpningstid',
    legend: 'Forklaring',
    keys: 'Piltaster går mellom dager, testmiljøer og bestillinger, Page Up og Page Down blar, Enter åpner.',
    wish: 'Ønsket tid',
    wished: (entry) => `Ønsket flyttet hit: ${entry}`,
    led: (name) => `testleder ${name}`,
    count: (count, status) => `${count} ${status.toLowerCase()}`,
    moving: (who, when, where) => `Flytter ${who} til ${when}, ${where}`,
    free: 'ledig',
    cannot: 'kan ikke stå her',
    movingKeys: 'Flytt med piltastene. Enter viser hva som følger, Escape lar den stå.',
  },
  en: {
    today: 'Today',
    previous: { day: 'Previous day', week: 'Previous week', month: 'Previous month' },
    next: { day: 'Next day', week: 'Next week', month: 'Next month' },
    view: 'View',
    views: { day: 'Day', week: 'Week', month: 'Month' },
    site: 'Site',
    allSites: 'All sites',
    closeTime: 'Close a time',
    sums: {
      label: 'The period in brief',
      checkedIn: (count) => (count === 1 ? 'is checked in' : 'are checked in'),
      requested: () => 'requested, waiting for the lab',
      held: (count) => (count === 1 ? 'held by a company' : 'held by companies'),
      noShow: () => 'did not come',
      nothing: 'Nothing is booked here yet.',
    },
    more: 'There are more bookings than the calendar can show. Choose a site or a shorter period.',
    elsewhere: (count) =>
      count === 1
        ? 'One booking is on a testbed that is out of use:'
        : `${count} bookings are on testbeds that are out of use:`,
    noTestbeds: 'No testbeds here. Choose another site.',
    grid: (leaf) => `The whole lab, ${leaf}`,
    testbed: 'Testbed',
    stations: (count) => (count === 1 ? '1 station' : `${count} stations`),
    open: 'nothing booked',
    shut: 'closed',
    closed: 'Closed',
    maintenance: 'Maintenance',
    buffer: 'Rigging and cleaning',
    outside: 'Outside opening hours',
    legend: 'Legend',
    keys: 'Arrow keys go between days, testbeds and bookings, Page Up and Page Down turn the leaf, Enter opens.',
    wish: 'Wished time',
    wished: (entry) => `Wished moved here: ${entry}`,
    led: (name) => `led by ${name}`,
    count: (count, status) => `${count} ${status.toLowerCase()}`,
    moving: (who, when, where) => `Moving ${who} to ${when}, ${where}`,
    free: 'free',
    cannot: 'can’t be here',
    movingKeys: 'Move with the arrow keys. Enter shows what follows, Escape leaves it.',
  },
});
