import { inBothLanguages } from '../platform/language';

interface Words {
  about: string;
  step: (number: number, of: number) => string;
  progress: string;
  next: string;
  seeResult: string;
  previous: string;
  skip: string;
  missing: string;
  doubt: (strictest: boolean) => string;
  notStored: string;
  soFar: (count: number) => string;
  fresh: string;
  freshSaid: (titles: string) => string;
  seeAnswers: string;
  startOver: string;
  clash: (count: number) => string;
  change: (question: string) => string;
}

export const rulesWords = inBothLanguages<Words>({
  nb: {
    about: 'Hvilke regler gjelder for produktet deres?',
    step: (number, of) => ` – spørsmål ${number} av omtrent ${of}`,
    progress: 'Så langt er dere kommet',
    next: 'Neste spørsmål',
    seeResult: 'Se reglene som gjelder',
    previous: 'Forrige',
    skip: 'Hopp over',
    missing: 'Velg et svar, eller hopp over spørsmålet.',
    doubt: (strictest) =>
      `Er dere i tvil, svar ${strictest ? 'ja' : 'nei'}: Da ser dere det strengeste tilfellet. Svaret kan endres når som helst.`,
    notStored: 'Vi lagrer ikke svarene. De ligger bare i adressen til denne siden, som dere kan ta vare på eller dele.',
    soFar: (count) => `Regelsett så langt: ${count}`,
    fresh: 'Nytt: ',
    freshSaid: (titles) => `Nytt regelsett: ${titles}`,
    seeAnswers: 'Se og endre svarene',
    startOver: 'Begynn på nytt',
    clash: (count) => (count === 1 ? 'To svar går ikke i hop' : `${count} steder går svarene ikke i hop`),
    change: (question) => `Se på svaret til «${question}»`,
  },
  en: {
    about: 'Which rules apply to your product?',
    step: (number, of) => ` – question ${number} of about ${of}`,
    progress: 'How far you have come',
    next: 'Next question',
    seeResult: 'See the rules that apply',
    previous: 'Previous',
    skip: 'Skip',
    missing: 'Choose an answer, or skip the question.',
    doubt: (strictest) =>
      `In doubt, answer ${strictest ? 'yes' : 'no'}: you then see the strictest case. You can change it at any time.`,
    notStored: 'We don’t store your answers. They are only in the address of this page, which you can keep or share.',
    soFar: (count) => `Sets of rules so far: ${count}`,
    fresh: 'New: ',
    freshSaid: (titles) => `New set of rules: ${titles}`,
    seeAnswers: 'See and change the answers',
    startOver: 'Start over',
    clash: (count) => (count === 1 ? 'Two answers contradict each other' : `The answers clash in ${count} places`),
    change: (question) => `Look at the answer to “${question}”`,
  },
});
