import { inBothLanguages } from '../platform/language';

interface Words {
  yes: string;
  no: string;
  range: (minimum: number, maximum: number) => string;
}

export const questionWords = inBothLanguages<Words>({
  nb: {
    yes: 'Ja',
    no: 'Nei',
    range: (minimum, maximum) => `Skriv et helt tall fra ${minimum} til ${maximum}.`,
  },
  en: {
    yes: 'Yes',
    no: 'No',
    range: (minimum, maximum) => `Write a whole number from ${minimum} to ${maximum}.`,
  },
});
