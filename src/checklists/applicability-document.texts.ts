import type { Localised } from '../kernel/language.js';

interface DocumentWords {
  readonly title: string;
  readonly sum: (sets: number, items: number, mandatory: number) => string;
  readonly guidance: (day: string, version: string) => string;
  readonly unsure: string;
  readonly unanswered: string;
  readonly unansweredWhat: string;
  readonly mandatory: string;
  readonly optional: string;
  readonly evidence: (kind: string) => string;
  readonly reference: (reference: string) => string;
  readonly answers: string;
  readonly answer: (answer: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly fileName: string;
  readonly locale: string;
}

/** The words of the document that a visitor takes away. */
export const documentWords: Localised<DocumentWords> = {
  nb: {
    title: 'Regler som gjelder for produktet',
    sum: (sets, items, mandatory) =>
      `${sets} regelsett gjelder, med ${items} punkter. ${mandatory} av punktene må være på plass før en test.`,
    guidance: (day, version) =>
      `Laget ${day} etter svarene bakerst i dokumentet og labens sjekklister, versjon ${version}. Dette er veiledning, ikke juridisk råd.`,
    unsure: 'Avklar først',
    unanswered: 'Ikke besvart',
    unansweredWhat: 'Svar på disse spørsmålene kan endre listen.',
    mandatory: 'Må være på plass før en test',
    optional: 'Råd',
    evidence: (kind) => `Dokumentasjon: ${kind}`,
    reference: (reference) => `Hjemmel: ${reference}`,
    answers: 'Svarene',
    answer: (answer) => `Svar: ${answer}`,
    yes: 'Ja',
    no: 'Nei',
    none: 'ikke besvart',
    fileName: 'Regler som gjelder for produktet.pdf',
    locale: 'nb-NO',
  },
  en: {
    title: 'Rules that apply to the product',
    sum: (sets, items, mandatory) =>
      `${sets} sets of rules apply, with ${items} items. ${mandatory} of the items must be in place before a test.`,
    guidance: (day, version) =>
      `Made on ${day} from the answers at the end of this document and the lab’s checklists, version ${version}. This is guidance, not legal advice.`,
    unsure: 'Settle first',
    unanswered: 'Not answered',
    unansweredWhat: 'Answers to these questions may change the list.',
    mandatory: 'Must be in place before a test',
    optional: 'Advice',
    evidence: (kind) => `Evidence: ${kind}`,
    reference: (reference) => `Legal reference: ${reference}`,
    answers: 'The answers',
    answer: (answer) => `Answer: ${answer}`,
    yes: 'Yes',
    no: 'No',
    none: 'not answered',
    fileName: 'Rules that apply to the product.pdf',
    locale: 'en-GB',
  },
};
