import { inBothLanguages } from '../platform/language';

interface Words {
  titleClash: string;
  title: (sets: string, isOne: boolean, isWhole: boolean) => string;
  counts: readonly string[];
  lead: (items: number, mandatory: number) => string;
  unsureLead: (count: number) => string;
  unansweredLead: (count: number) => string;
  start: string;
  pdf: string;
  copy: string;
  copied: string;
  notCopied: string;
  print: string;
  printed: (day: string) => string;
  guidanceTitle: string;
  guidance: (version: string) => string;
  seeAnswers: string;
  unsureTitle: string;
  unsure: string;
  unsureAbout: string;
  whoKnows: string;
  who: Readonly<Record<string, string>>;
  change: string;
  unansweredTitle: string;

  rulesTitle: string;
  openAll: string;
  closeAll: string;
  items: (count: number) => string;
  mandatory: string;
  optional: string;
  evidence: string;
  why: string;
  leftOutTitle: string;
  leftOutWrong: string;
  changeAnswers: string;
  answersTitle: string;
  notAnswered: string;
}

export const resultWords = inBothLanguages<Words>({
  nb: {
    titleClash: 'Noen av svarene går ikke i hop',
    title: (sets, _isOne, isWhole) =>
      isWhole ? `${sets} regelsett gjelder for produktet deres` : `${sets} regelsett gjelder så langt`,
    counts: ['Ingen', 'Ett', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Sju', 'Åtte', 'Ni', 'Ti', 'Elleve', 'Tolv'],
    lead: (items, mandatory) => `De har ${items} punkter, og ${mandatory} av dem må være på plass før en test.`,
    unsureLead: (count) =>
      count === 1
        ? 'Ett svar er usikkert. Avklar det først, for det kan endre listen.'
        : `${count} svar er usikre. Avklar dem først, for de kan endre listen.`,
    unansweredLead: (count) =>
      count === 1
        ? 'Ett spørsmål er ikke besvart, og kan gi flere regler.'
        : `${count} spørsmål er ikke besvart, og kan gi flere regler.`,
    start: 'Start en testforespørsel med disse svarene',
    pdf: 'Last ned som PDF',
    copy: 'Kopier lenke',
    copied: 'Lenken er kopiert. Den som får den, ser de samme svarene og reglene.',
    notCopied: 'Nettleseren lot oss ikke kopiere. Kopier adressen øverst i vinduet i stedet.',
    print: 'Skriv ut',
    printed: (day) => `Smart Care Lab · skrevet ut ${day}`,
    guidanceTitle: 'Dette er en veiledning',
    guidance: (version) =>
      `Listen bygger på svarene deres og på labens sjekklister, versjon ${version}. Den er ikke et juridisk råd.`,
    seeAnswers: 'Se svarene',
    unsureTitle: 'Avklar først',
    unsure: 'Usikker',
    unsureAbout: 'Til det er avklart, regner vi med det strengeste. Før en test kan godkjennes, må svaret være klart.',
    whoKnows: 'Hvem kan svare?',
    who: {
      isMedicalDevice: 'Direktoratet for medisinske produkter (DMP) veileder i grensetilfeller.',
      deviceClass: 'Direktoratet for medisinske produkter (DMP) veileder om klassifisering.',
      clinicalInvestigation: 'DMP og REK har en felles veiviser for utprøving av medisinsk utstyr.',
      healthResearch: 'REK gir en fremleggingsvurdering.',
    },
    change: 'Endre svaret',
    unansweredTitle: 'Ikke besvart',
    rulesTitle: 'Regelsett som gjelder',
    openAll: 'Vis alle punktene',
    closeAll: 'Skjul punktene',
    items: (count) => (count === 1 ? '1 punkt' : `${count} punkter`),
    mandatory: 'Må være på plass før en test',
    optional: 'Råd',
    evidence: 'Dokumentasjon:',
    why: 'Hvorfor:',
    leftOutTitle: 'Gjelder ikke, og hvorfor',
    leftOutWrong: 'Stemmer ikke dette? Vi regner på nytt når et svar endres.',
    changeAnswers: 'Endre svarene',
    answersTitle: 'Svarene deres',
    notAnswered: 'Ikke besvart',
  },
  en: {
    titleClash: 'Some of the answers contradict each other',
    title: (sets, isOne, isWhole) => {
      const what = isOne ? 'set of rules applies' : 'sets of rules apply';
      return isWhole ? `${sets} ${what} to your product` : `${sets} ${what} so far`;
    },
    counts: ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
    lead: (items, mandatory) => `They have ${items} items, ${mandatory} of which must be in place before a test.`,
    unsureLead: (count) =>
      count === 1
        ? 'One answer is unsure. Settle it first, because it may change the list.'
        : `${count} answers are unsure. Settle them first, because they may change the list.`,
    unansweredLead: (count) =>
      count === 1
        ? 'One question is not answered, and may add rules.'
        : `${count} questions are not answered, and may add rules.`,
    start: 'Start a test request with these answers',
    pdf: 'Download as PDF',
    copy: 'Copy link',
    copied: 'The link is copied. Whoever gets it sees the same answers and rules.',
    notCopied: 'The browser didn’t let us copy. Copy the address at the top of the window instead.',
    print: 'Print',
    printed: (day) => `Smart Care Lab · printed on ${day}`,
    guidanceTitle: 'This is guidance',
    guidance: (version) =>
      `The list rests on your answers and on the lab’s checklists, version ${version}. It is not legal advice.`,
    seeAnswers: 'See the answers',
    unsureTitle: 'Settle first',
    unsure: 'Unsure',
    unsureAbout: 'Until it is settled we assume the strictest. The answer must be clear before a test can be approved.',
    whoKnows: 'Who can tell?',
    who: {
      isMedicalDevice: 'The Norwegian Medical Products Agency (DMP) guides in borderline cases.',
      deviceClass: 'The Norwegian Medical Products Agency (DMP) guides on classification.',
      clinicalInvestigation: 'DMP and the ethics committees (REK) have a joint guide to investigations of devices.',
      healthResearch: 'The regional ethics committee (REK) assesses whether a project must be submitted.',
    },
    change: 'Change the answer',
    unansweredTitle: 'Not answered',
    rulesTitle: 'Sets of rules that apply',
    openAll: 'Show all items',
    closeAll: 'Hide the items',
    items: (count) => (count === 1 ? '1 item' : `${count} items`),
    mandatory: 'Must be in place before a test',
    optional: 'Advice',
    evidence: 'Evidence:',
    why: 'Why:',
    leftOutTitle: 'Does not apply, and why',
    leftOutWrong: 'Is this wrong? We work it out again when an answer is changed.',
    changeAnswers: 'Change the answers',
    answersTitle: 'Your answers',
    notAnswered: 'Not answered',
  },
});
