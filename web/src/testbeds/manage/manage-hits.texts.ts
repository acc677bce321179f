import { inBothLanguages } from '../../platform/language';

export const hitWords = inBothLanguages({
  nb: {
    inTheWay: (count: number) => (count === 1 ? 'Én booking må flyttes' : `${count} bookinger må flyttes`),
    before: 'Endringen gjør disse tidene umulige. De blir stående til noen flytter dem.',
    after: 'Det er lagret. Disse tidene er ikke lenger mulige; åpne hver av dem og finn en ny tid.',
    anyway: 'Lagre likevel',
    back: 'La det være som det er',
    changedMeanwhile: 'Noen andre endret testmiljøet imens. Det de gjorde, er tatt med her. Se over og lagre på nytt.',
    unknown: 'Tid som er tatt',
  },
  en: {
    inTheWay: (count) => (count === 1 ? 'One booking must be moved' : `${count} bookings must be moved`),
    before: 'The change makes these times impossible. They stand until somebody moves them.',
    after: 'It is saved. These times are no longer possible; open each of them and find another time.',
    anyway: 'Save all the same',
    back: 'Leave it as it is',
    changedMeanwhile:
      'Someone else changed the testbed meanwhile. What they did is included here. Look it over and save again.',
    unknown: 'A taken time',
  },
});
