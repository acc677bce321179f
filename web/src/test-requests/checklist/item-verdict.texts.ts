import { inBothLanguages } from '../../platform/language';
import type { ChecklistItem } from '../test-requests.queries';

type Word = NonNullable<ChecklistItem['lastVerdict']>['word'];

interface Words {
  said: Record<Word, (who: string, when: string) => string>;
  due: (day: string) => string;
  until: (day: string) => string;
  changedSince: string;
}

export const itemVerdictWords = inBothLanguages<Words>({
  nb: {
    said: {
      pending: (who, when) => `${who} så på dette ${when}.`,
      met: (who, when) => `${who} fant punktet oppfylt ${when}.`,
      'met-with-condition': (who, when) => `${who} fant punktet oppfylt med vilkår ${when}:`,
      'more-information-needed': (who, when) => `${who} skrev ${when}:`,
      'not-met': (who, when) => `${who} fant at punktet ikke er oppfylt ${when}:`,
      'not-applicable': (who, when) => `${who} er enig i at dette ikke er aktuelt, ${when}:`,
      waived: (who, when) => `${who} ga fritak ${when}:`,
    },
    due: (day) => `Vilkåret må være oppfylt ${day}.`,
    until: (day) => `Gjelder til og med ${day}.`,
    changedSince: 'Dere har endret svaret siden. Det vurderes på nytt når dere sender inn.',
  },
  en: {
    said: {
      pending: (who, when) => `${who} looked at this ${when}.`,
      met: (who, when) => `${who} found the item met ${when}.`,
      'met-with-condition': (who, when) => `${who} found the item met with a condition ${when}:`,
      'more-information-needed': (who, when) => `${who} wrote ${when}:`,
      'not-met': (who, when) => `${who} found the item not met ${when}:`,
      'not-applicable': (who, when) => `${who} agrees that this is not applicable, ${when}:`,
      waived: (who, when) => `${who} waived it ${when}:`,
    },
    due: (day) => `The condition must be fulfilled by ${day}.`,
    until: (day) => `Holds through ${day}.`,
    changedSince: 'You have changed the answer since. It is reviewed again once you send in.',
  },
});
