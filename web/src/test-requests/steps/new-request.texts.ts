import { inBothLanguages } from '../../platform/language';

interface Words {
  title: string;
  lead: string;
  name: string;
  nameWhat: string;
  nameMissing: string;
  organisation: string;
  organisationMissing: string;
  onBehalf: string;
  search: string;
  searchWhat: string;
  none: string;
  found: (count: number) => string;
  begin: string;
  withIntake: (count: number) => string;
  marginTitle: string;
  margin: string[];
}

export const newRequestWords = inBothLanguages<Words>({
  nb: {
    title: 'Ny testforespørsel',
    lead: 'Hva vil dere teste? Resten fyller dere ut i ro og mak; alt lagres underveis.',
    name: 'Navnet på produktet',
    nameWhat: 'Slik dere omtaler det selv, for eksempel «Dørvakt».',
    nameMissing: 'Skriv hva produktet heter.',
    organisation: 'Hvem er forespørselen fra?',
    organisationMissing: 'Velg hvem forespørselen er fra.',
    onBehalf: 'På vegne av',
    search: 'Søk etter organisasjon',
    searchWhat: 'Skriv begynnelsen av navnet.',
    none: 'Ingen organisasjon begynner slik.',
    found: (count) => (count === 1 ? 'Én organisasjon funnet.' : `${count} organisasjoner funnet.`),
    begin: 'Begynn på forespørselen',
    withIntake: (count) =>
      count === 1 ? 'Svaret ditt fra reglene følger med.' : `De ${count} svarene dine fra reglene følger med.`,
    marginTitle: 'Slik går det videre',
    margin: [
      'Dere svarer på noen spørsmål om produktet.',
      'Vi finner sjekklistene som gjelder.',
      'Dere svarer, legger ved dokumentasjon og velger en tid.',
      'Laben vurderer og gir beskjed.',
    ],
  },
  en: {
    title: 'New test request',
    lead: 'What do you want to test? Fill in the rest in your own time; everything is saved as you go.',
    name: 'The product’s name',
    nameWhat: 'As you call it yourselves, such as “Dørvakt”.',
    nameMissing: 'Write what the product is called.',
    organisation: 'Who is the request from?',
    organisationMissing: 'Choose who the request is from.',
    onBehalf: 'On behalf of',
    search: 'Search for an organisation',
    searchWhat: 'Write the beginning of its name.',
    none: 'No organisation begins so.',
    found: (count) => (count === 1 ? 'One organisation found.' : `${count} organisations found.`),
    begin: 'Begin the request',
    withIntake: (count) =>
      count === 1 ? 'Your answer from the rules comes along.' : `Your ${count} answers from the rules come along.`,
    marginTitle: 'How it goes on',
    margin: [
      'You answer some questions about the product.',
      'We find the checklists that apply.',
      'You answer, attach evidence and choose a time.',
      'The lab reviews it and lets you know.',
    ],
  },
});
