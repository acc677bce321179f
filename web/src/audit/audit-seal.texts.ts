import { inBothLanguages } from '../platform/language';

interface Words {
  heading: string;
  none: string;
  sealed: (position: number, event: string, when: string) => string;
  hash: string;
  hashWhat: string;
  neverChecked: string;
  checking: (position: number) => string;
  sound: (position: number, when: string) => string;
  broken: (position: number) => string;
}

export const auditSealWords = inBothLanguages<Words>({
  nb: {
    heading: 'Er loggen urørt?',
    none: 'Ingenting er forseglet ennå. Hendelser forsegles når de er ti minutter gamle.',
    sealed: (position, event, when) => `Forseglet til og med hendelse ${event}, ${when}. Segl nummer ${position}.`,
    hash: 'Seglets fingeravtrykk',
    hashWhat: 'Ta vare på det utenfor systemet. Da kan dere senere vise at ingenting før dette er endret.',
    neverChecked: 'Kjeden kontrolleres hver natt, og er ikke kontrollert ennå.',
    checking: (position) => `Kontrolleres nå: ${position} segl er regnet ut på nytt.`,
    sound: (position, when) => `Kontrollert ${when}: alle ${position} segl stemmer med hendelsene.`,
    broken: (position) =>
      `Segl nummer ${position} stemmer ikke med hendelsene. Noen har endret, fjernet eller satt inn noe i databasen. Sammenlign med en sikkerhetskopi.`,
  },
  en: {
    heading: 'Is the log untouched?',
    none: 'Nothing is sealed yet. Events are sealed when they are ten minutes old.',
    sealed: (position, event, when) => `Sealed up to and including event ${event}, ${when}. Seal number ${position}.`,
    hash: 'Fingerprint of the seal',
    hashWhat: 'Keep it outside the system. Then you can show later that nothing before it was changed.',
    neverChecked: 'The chain is checked every night, and has not been checked yet.',
    checking: (position) => `Being checked: ${position} seals are worked out anew.`,
    sound: (position, when) => `Checked ${when}: all ${position} seals agree with the events.`,
    broken: (position) =>
      `Seal number ${position} does not agree with the events. Somebody has changed, removed or put in something in the database. Compare with a backup.`,
  },
});
