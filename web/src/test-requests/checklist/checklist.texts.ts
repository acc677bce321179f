import { inBothLanguages } from '../../platform/language';
import type { ItemState } from './checklist.rules';
import type { Written } from './item-savers';

type Answer = NonNullable<Written['answer']>;

interface Words {
  version: (version: string) => string;
  topics: string;
  topicCount: (answered: number, items: number, waiting: number) => string;
  total: (answered: number, items: number) => string;
  progress: string;
  onlyMissing: string;
  nextMissing: string;
  nothingMissing: string;
  allAnswered: string;
  changesWanted: string;
  noItems: string;
  states: Record<ItemState, string>;
  itemOf: (number: number, count: number) => string;
  unsaved: string;
  yourAnswer: string;
  answers: Record<Answer, string>;
  explanation: string;
  explanationWhat: string;
  whyNotApplicable: string;
  explanationMissing: string;
  noAnswer: string;
  changedBy: (who: string, when: string) => string;
  mandatory: string;
  mandatoryWhat: string;
  voluntary: string;
  voluntaryWhat: string;
  reference: string;
  appliesBecause: string;
  guidance: string;
  shortcut: string;
  saveAndNext: string;
  close: string;
}

export const checklistWords = inBothLanguages<Words>({
  nb: {
    version: (version) => `sjekklister, versjon ${version}`,
    topics: 'Temaer',
    topicCount: (answered, items, waiting) =>
      `${answered} av ${items} besvart${waiting > 0 ? ` – ${waiting} venter på dere` : ''}`,
    total: (answered, items) => `${answered} av ${items} punkter er besvart.`,
    progress: 'Besvarte punkter i alle temaer',
    onlyMissing: 'Vis bare det som mangler',
    nextMissing: 'Til neste som mangler',
    nothingMissing: 'Ingenting mangler her.',
    allAnswered: 'Alt som er påkrevd, er på plass.',
    changesWanted: 'Laben ber om endringer før testen kan godkjennes:',
    noItems: 'Ingen sjekklister gjelder ennå. Svar på spørsmålene om produktet først.',
    states: {
      unanswered: 'Ikke besvart',
      'evidence-lacking': 'Mangler dokumentasjon',
      answered: 'Besvart',
      met: 'Oppfylt',
      'met-with-condition': 'Oppfylt med vilkår',
      'more-information-needed': 'Mer informasjon',
      'not-met': 'Ikke oppfylt',
      'not-applicable': 'Ikke aktuelt',
      waived: 'Fritatt',
    },
    itemOf: (number, count) => `Punkt ${number} av ${count}`,
    unsaved: 'Ikke lagret',
    yourAnswer: 'Svaret deres',
    answers: { yes: 'Ja', partly: 'Delvis', no: 'Nei', 'not-applicable': 'Ikke aktuelt for oss' },
    explanation: 'Forklaring',
    explanationWhat: 'Kort, så fagvurderer skjønner svaret uten å lete i dokumentene.',
    whyNotApplicable: 'Hvorfor er det ikke aktuelt?',
    explanationMissing: 'Skriv hvorfor dette ikke er aktuelt, så lagres svaret.',
    noAnswer: 'Ikke besvart ennå.',
    changedBy: (who, when) => `Sist endret ${when}${who && ` av ${who}`}`,
    mandatory: 'Påkrevd',
    mandatoryWhat: 'Testen kan ikke godkjennes uten.',
    voluntary: 'Frivillig',
    voluntaryWhat: 'Hjelper vurderingen, men stanser ingenting.',
    reference: 'Hjemmel',
    appliesBecause: 'Hvorfor det gjelder',
    guidance: 'Veiledning',
    shortcut: 'Ctrl + Enter går også til neste.',
    saveAndNext: 'Gå til neste som mangler',
    close: 'Lukk punktet',
  },
  en: {
    version: (version) => `checklists, version ${version}`,
    topics: 'Topics',
    topicCount: (answered, items, waiting) =>
      `${answered} of ${items} answered${waiting > 0 ? ` – ${waiting} wait for you` : ''}`,
    total: (answered, items) => `${answered} of ${items} items are answered.`,
    progress: 'Answered items in all topics',
    onlyMissing: 'Show only what is missing',
    nextMissing: 'To the next that is missing',
    nothingMissing: 'Nothing is missing here.',
    allAnswered: 'Everything that is mandatory is in place.',
    changesWanted: 'The lab asks for changes before the test can be approved:',
    noItems: 'No checklists apply yet. Answer the questions about the product first.',
    states: {
      unanswered: 'Not answered',
      'evidence-lacking': 'Evidence missing',
      answered: 'Answered',
      met: 'Met',
      'met-with-condition': 'Met with a condition',
      'more-information-needed': 'More information',
      'not-met': 'Not met',
      'not-applicable': 'Not applicable',
      waived: 'Waived',
    },
    itemOf: (number, count) => `Item ${number} of ${count}`,
    unsaved: 'Not saved',
    yourAnswer: 'Your answer',
    answers: { yes: 'Yes', partly: 'Partly', no: 'No', 'not-applicable': 'Not applicable to us' },
    explanation: 'Explanation',
    explanationWhat: 'Short, so that the reviewer understands the answer without searching the documents.',
    whyNotApplicable: 'Why is it not applicable?',
    explanationMissing: 'Say why this is not applicable, and the answer is saved.',
    noAnswer: 'Not answered yet.',
    changedBy: (who, when) => `Last changed ${when}${who && ` by ${who}`}`,
    mandatory: 'Mandatory',
    mandatoryWhat: 'The test can’t be approved without it.',
    voluntary: 'Voluntary',
    voluntaryWhat: 'Helps the review, but stops nothing.',
    reference: 'Legal basis',
    appliesBecause: 'Why it applies',
    guidance: 'Guidance',
    shortcut: 'Ctrl + Enter goes to the next, too.',
    saveAndNext: 'Go to the next that is missing',
    close: 'Close the item',
  },
});
