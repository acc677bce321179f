import { inBothLanguages } from '../platform/language';
import type { StepKey } from './request.rules';

interface Words {
  steps: Record<StepKey, string>;
  toDo: (count: number) => string;
  answeredOf: (answered: number, items: number) => string;
  number: (number: string) => string;
  requests: string;
  next: (step: string) => string;
  locked: string;
  companysTurn: string;
  lockedLink: string;
}

/** What every step of a request says. */
export const requestWords = inBothLanguages<Words>({
  nb: {
    steps: {
      product: 'Produktet',
      intake: 'Spørsmålene',
      checklist: 'Sjekklistene',
      slot: 'Testtiden',
      send: 'Se over og send inn',
    },
    toDo: (count) => (count === 1 ? 'ett igjen' : `${count} igjen`),
    answeredOf: (answered, items) => `${answered} av ${items} besvart`,
    number: (number) => `Forespørsel ${number}`,
    requests: 'Forespørsler',
    next: (step) => `Gå videre til ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
    locked: 'Forespørselen er hos laben og kan ikke endres nå. Ber laben om endringer, åpnes den igjen.',
    companysTurn: 'Forespørselen er hos bedriften nå. Dere kan lese den, men ikke endre den.',
    lockedLink: 'Se hvordan det går',
  },
  en: {
    steps: {
      product: 'The product',
      intake: 'The questions',
      checklist: 'The checklists',
      slot: 'The test time',
      send: 'Review and send',
    },
    toDo: (count) => `${count} left`,
    answeredOf: (answered, items) => `${answered} of ${items} answered`,
    number: (number) => `Request ${number}`,
    requests: 'Requests',
    next: (step) => `Go on to ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
    locked: 'The lab has the request, and it can’t be changed now. If the lab asks for changes, it opens again.',
    companysTurn: 'The company has the request now. You can read it, but not change it.',
    lockedLink: 'See how it stands',
  },
});
