import { inBothLanguages } from '../platform/language';
import type { Organisation } from './organisations.queries';

interface Words {
  title: string;
  lead: string;
  registerNew: string;
  search: string;
  searchWhat: string;
  empty: string;
  emptySearch: (search: string) => string;
  shown: (count: number) => string;
  more: string;
  kinds: Record<Organisation['kind'], string>;
  standings: Record<Organisation['standing'], string>;
  numberOf: (number: string, country: string) => string;
  since: (date: string) => string;
}

export const organisationsWords = inBothLanguages<Words>({
  nb: {
    title: 'Organisasjonene i laben',
    lead: 'Medlemsbedrifter, kommuner og offentlige virksomheter som kan be om tester.',
    registerNew: 'Registrer en organisasjon',
    search: 'Søk etter navn',
    searchWhat: 'Skriv hvordan navnet begynner.',
    empty: 'Ingen organisasjoner ennå. Begynn med å registrere den første.',
    emptySearch: (search) => `Ingen organisasjon har et navn som begynner på «${search}».`,
    shown: (count) => (count === 1 ? 'Én organisasjon vises.' : `${count} organisasjoner vises.`),
    more: 'Vis flere',
    kinds: { lab: 'Laben', company: 'Bedrift', municipality: 'Kommune', 'public-body': 'Offentlig virksomhet' },
    standings: { active: 'Aktiv', suspended: 'Suspendert' },
    numberOf: (number, country) => (country === 'NO' ? `Org.nr. ${number}` : `${number} (${country})`),
    since: (date) => `Registrert ${date}.`,
  },
  en: {
    title: 'The lab’s organisations',
    lead: 'Member companies, municipalities and public bodies that may ask for tests.',
    registerNew: 'Register an organisation',
    search: 'Search by name',
    searchWhat: 'Write how the name begins.',
    empty: 'No organisations yet. Begin by registering the first.',
    emptySearch: (search) => `No organisation has a name that begins with “${search}”.`,
    shown: (count) => (count === 1 ? 'One organisation is shown.' : `${count} organisations are shown.`),
    more: 'Show more',
    kinds: { lab: 'The lab', company: 'Company', municipality: 'Municipality', 'public-body': 'Public body' },
    standings: { active: 'Active', suspended: 'Suspended' },
    numberOf: (number, country) => (country === 'NO' ? `Org. no. ${number}` : `${number} (${country})`),
    since: (date) => `Registered ${date}.`,
  },
});
