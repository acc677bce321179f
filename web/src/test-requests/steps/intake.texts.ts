import { inBothLanguages } from '../../platform/language';

interface Words {
  title: (left: number) => string;
  lead: string;
  applies: string;
  sum: (items: number, lists: number) => string;
  left: (count: number) => string;
  clash: string;
  unanswered: string;
}

export const intakeWords = inBothLanguages<Words>({
  nb: {
    title: (left) => {
      if (left === 0) return 'Alle spørsmålene er besvart';
      return left === 1 ? 'Ett spørsmål gjenstår' : `${left} spørsmål gjenstår`;
    },
    lead: 'Svarene avgjør hvilke sjekklister som gjelder. Endrer dere et svar, beholder vi det dere har skrevet i sjekklistene.',
    applies: 'Dette gjelder nå',
    sum: (items, lists) => `${items} punkter i ${lists === 1 ? 'én sjekkliste' : `${lists} sjekklister`}.`,
    left: (count) => (count === 0 ? '' : `${count} spørsmål uten svar kan gi flere.`),
    clash: 'Svarene er ikke lagret ennå, fordi noen av dem ikke går i hop. Se merknadene ved spørsmålene.',
    unanswered: 'Ikke besvart',
  },
  en: {
    title: (left) => {
      if (left === 0) return 'Every question is answered';
      return left === 1 ? 'One question left' : `${left} questions left`;
    },
    lead: 'The answers decide which checklists apply. If you change one, what you wrote in the checklists is kept.',
    applies: 'This applies now',
    sum: (items, lists) => `${items} items in ${lists === 1 ? 'one checklist' : `${lists} checklists`}.`,
    left: (count) => (count === 0 ? '' : `${count} questions without an answer may add to it.`),
    clash: 'The answers are not saved yet, because some of them contradict each other. See the notes at the questions.',
    unanswered: 'Not answered',
  },
});
