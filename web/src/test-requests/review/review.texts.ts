import { inBothLanguages } from '../../platform/language';
import type { Lack, Shown, Word } from './review.rules';

interface Words {
  queue: string;
  loading: string;
  left: (count: number) => string;
  allJudged: string;
  tab: (product: string) => string;
  lead: (product: string, organisation: string, number: string, round: number) => string;
  progress: (judged: number, items: number) => string;
  progressLabel: string;
  show: string;
  shownAs: Record<Shown | 'all', string>;
  nothingShown: string;
  noItems: string;
  items: string;
  position: (number: number, count: number, topic: string) => string;
  back: string;
  on: string;
  changedSince: string;
  answer: string;
  noAnswer: string;
  answeredBy: (who: string, when: string) => string;
  evidence: string;
  asked: (what: string) => string;
  noFiles: string;
  noFilesRequired: string;
  files: string;
  lastVerdict: string;
  verdict: string;
  keys: string;
  words: Record<Word, string>;
  reason: string;
  reasonIfAny: string;
  condition: string;
  reasonWhat: string;
  conditionDue: string;
  lastDay: string;
  lastDayWhat: string;
  lacks: Record<Lack, string>;
  save: string;
  saveLast: string;
  ctrlEnter: string;
  notSaved: (count: number) => string;
  again: string;
  goTo: (what: string) => string;
  locked: string;
  done: string;
  openAfterwards: (count: number) => string;
  toDecision: string;
  toQueue: string;
  askChanges: string;
  askTitle: string;
  askWhat: string;
  askReason: string;
  askReasonLacks: string;
  keep: string;
}

export const reviewWords = inBothLanguages<Words>({
  nb: {
    queue: 'Kø',
    loading: 'Vurdering',
    left: (count) => (count === 1 ? 'Ett punkt gjenstår' : `${count} punkter gjenstår`),
    allJudged: 'Alle punktene er vurdert',
    tab: (product) => `Vurder ${product}`,
    lead: (product, organisation, number, round) =>
      `${product}, ${organisation}, ${number}${round > 1 ? `, sendt inn for ${round}. gang` : ''}`,
    progress: (judged, items) => `${judged} av ${items} punkter er vurdert.`,
    progressLabel: 'Vurderte punkter',
    show: 'Vis',
    shownAs: {
      all: 'Alle',
      pending: 'Ikke vurdert',
      changed: 'Endret siden forrige runde',
      'not-met': 'Ikke oppfylt eller mangler noe',
    },
    nothingShown: 'Ingen punkter her. Vis alle for å se resten.',
    noItems: 'Ingen sjekklister gjelder for denne forespørselen.',
    items: 'Punktene',
    position: (number, count, topic) => `Punkt ${number} av ${count} – ${topic}`,
    back: 'Forrige',
    on: 'Neste',
    changedSince: 'Svaret er endret siden forrige vurdering.',
    answer: 'Bedriftens svar',
    noAnswer: 'Ikke besvart.',
    answeredBy: (who, when) => `${who}, ${when}`,
    evidence: 'Dokumentasjon',
    asked: (what) => `Det skal vises med: ${what}`,
    noFiles: 'Ingen filer er lagt ved dette punktet.',
    noFilesRequired: 'Punktet krever dokumentasjon, men ingen filer er lagt ved.',
    files: 'Filene ved punktet',
    lastVerdict: 'Forrige vurdering',
    verdict: 'Vurdering',
    keys: 'Tast tallet, så Enter for å lagre og gå til neste.',
    words: {
      met: 'Oppfylt',
      'met-with-condition': 'Oppfylt med vilkår',
      'more-information-needed': 'Trenger mer informasjon',
      'not-met': 'Ikke oppfylt',
      'not-applicable': 'Ikke aktuelt',
    },
    reason: 'Begrunnelse, slik bedriften får lese den',
    reasonIfAny: 'Kommentar, om du har en',
    condition: 'Vilkåret, slik bedriften får lese det',
    reasonWhat: 'Hva som mangler eller veide, og hva som ville vært riktig.',
    conditionDue: 'Må være oppfylt innen',
    lastDay: 'Gjelder til og med, om vurderingen går ut',
    lastDayWhat: 'Et sertifikat eller en risikovurdering kan ha en siste dag. Testen må være over til da.',
    lacks: {
      word: 'Velg en vurdering, for eksempel ved å taste 1 for oppfylt.',
      reason: 'Skriv en begrunnelse på minst tre tegn, for eksempel «Logg for mai mangler».',
      conditionDue: 'Velg dagen da vilkåret må være oppfylt.',
    },
    save: 'Lagre og gå til neste',
    saveLast: 'Lagre',
    ctrlEnter: 'I tekstfeltet: Ctrl + Enter.',
    notSaved: (count) => (count === 1 ? 'Én vurdering er ikke lagret' : `${count} vurderinger er ikke lagret`),
    again: 'Lagre på nytt',
    goTo: (what) => `Gå til «${what}»`,
    locked: 'Forespørselen er ikke til vurdering nå. Vurderingene står som de ble gitt.',
    done: 'Alle punktene er vurdert.',
    openAfterwards: (count) =>
      count === 0
        ? 'Ingen påkrevde punkter står i veien for en godkjenning.'
        : `${count} påkrevde punkter er ikke godtatt. Be bedriften om endringer, eller la lableder ta stilling.`,
    toDecision: 'Til avgjørelsen',
    toQueue: 'Til køen',
    askChanges: 'Be om endringer',
    askTitle: 'Be bedriften om endringer?',
    askWhat: 'Bedriften får e-post med teksten under og det du har skrevet ved hvert punkt. Tiden deres står.',
    askReason: 'Hva må endres? Bedriften leser dette.',
    askReasonLacks: 'Skriv hva som må endres, for eksempel «Legg ved risikovurderingen».',
    keep: 'Ikke ennå',
  },
  en: {
    queue: 'Queue',
    loading: 'Review',
    left: (count) => (count === 1 ? 'One item is left' : `${count} items are left`),
    allJudged: 'All items are judged',
    tab: (product) => `Review ${product}`,
    lead: (product, organisation, number, round) =>
      `${product}, ${organisation}, ${number}${round > 1 ? `, submitted in round ${round}` : ''}`,
    progress: (judged, items) => `${judged} of ${items} items are judged.`,
    progressLabel: 'Judged items',
    show: 'Show',
    shownAs: {
      all: 'All',
      pending: 'Not judged',
      changed: 'Changed since the last round',
      'not-met': 'Not met, or lacking something',
    },
    nothingShown: 'No items here. Show all to see the rest.',
    noItems: 'No checklists apply to this request.',
    items: 'The items',
    position: (number, count, topic) => `Item ${number} of ${count} – ${topic}`,
    back: 'Previous',
    on: 'Next',
    changedSince: 'The answer was changed since the last verdict.',
    answer: 'The company’s answer',
    noAnswer: 'Not answered.',
    answeredBy: (who, when) => `${who}, ${when}`,
    evidence: 'Evidence',
    asked: (what) => `To be shown with: ${what}`,
    noFiles: 'No files are attached to this item.',
    noFilesRequired: 'The item requires evidence, but no files are attached.',
    files: 'The item’s files',
    lastVerdict: 'Last verdict',
    verdict: 'Verdict',
    keys: 'Press the number, then Enter to save and go to the next.',
    words: {
      met: 'Met',
      'met-with-condition': 'Met with a condition',
      'more-information-needed': 'Needs more information',
      'not-met': 'Not met',
      'not-applicable': 'Not applicable',
    },
    reason: 'Reason, as the company will read it',
    reasonIfAny: 'A comment, if you have one',
    condition: 'The condition, as the company will read it',
    reasonWhat: 'What is missing or mattered, and what would be right.',
    conditionDue: 'To be fulfilled by',
    lastDay: 'Valid through, if the verdict runs out',
    lastDayWhat: 'A certificate or a risk assessment may have a last day. The test must be over by then.',
    lacks: {
      word: 'Choose a verdict, for example by pressing 1 for met.',
      reason: 'Write a reason of at least three characters, such as “The log for May is missing”.',
      conditionDue: 'Choose the day by which the condition must be fulfilled.',
    },
    save: 'Save and go to the next',
    saveLast: 'Save',
    ctrlEnter: 'In the text field: Ctrl + Enter.',
    notSaved: (count) => (count === 1 ? 'One verdict is not saved' : `${count} verdicts are not saved`),
    again: 'Save again',
    goTo: (what) => `Go to “${what}”`,
    locked: 'The request is not under review now. The verdicts stand as they were given.',
    done: 'All items are judged.',
    openAfterwards: (count) =>
      count === 0
        ? 'No mandatory item stands in the way of an approval.'
        : `${count} mandatory items are not accepted. Ask the company for changes, or let the lab manager decide.`,
    toDecision: 'To the decision',
    toQueue: 'To the queue',
    askChanges: 'Ask for changes',
    askTitle: 'Ask the company for changes?',
    askWhat: 'The company gets an e-mail with the text below and what you wrote at each item. They keep their time.',
    askReason: 'What must be changed? The company reads this.',
    askReasonLacks: 'Write what must be changed, such as “Attach the risk assessment”.',
    keep: 'Not yet',
  },
});
