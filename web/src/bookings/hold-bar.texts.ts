import { inBothLanguages } from '../platform/language';

export const holdWords = inBothLanguages({
  nb: {
    region: (testbed: string) => `Tid holdt for dere: ${testbed}`,
    left: 'Igjen',
    held: (testbed: string, when: string) => `${testbed}, ${when}, er holdt for dere.`,
    sendBefore: (product: string, until: string) =>
      `Send inn forespørselen om ${product} før ${until}, ellers blir tiden ledig for andre.`,
    finish: 'Fullfør og send inn',
    extend: 'Hold den lenger',
    extended: (until: string) => `Tiden er nå holdt til ${until}. Den kan ikke forlenges flere ganger.`,
    release: 'Slipp tiden',
    releaseTitle: 'Slipp tiden?',
    releaseWhat: (testbed: string, when: string) =>
      `${testbed}, ${when}, blir ledig for andre. Det dere har svart, er fortsatt lagret.`,
    keep: 'Behold',
    reason: 'Sluppet av dem som holdt den.',
    announce: (minutes: number) =>
      `Tiden slippes om ${minutes === 1 ? 'ett minutt' : `${minutes} minutter`}. Send inn for å beholde den.`,
    gone: 'Tiden er sluppet',
    goneWhat: (testbed: string, when: string) =>
      `${testbed}, ${when}, er ikke lenger holdt for dere. Det dere har svart, er lagret.`,
    findAnother: 'Finn en ny tid',
  },
  en: {
    region: (testbed: string) => `Time held for you: ${testbed}`,
    left: 'Left',
    held: (testbed: string, when: string) => `${testbed}, ${when}, is held for you.`,
    sendBefore: (product: string, until: string) =>
      `Submit the request about ${product} before ${until}, or others can take the time.`,
    finish: 'Finish and submit',
    extend: 'Hold it longer',
    extended: (until: string) => `The time is now held until ${until}. It can’t be extended again.`,
    release: 'Release the time',
    releaseTitle: 'Release the time?',
    releaseWhat: (testbed: string, when: string) =>
      `Others can take ${testbed}, ${when}. What you have answered stays saved.`,
    keep: 'Keep',
    reason: 'Released by those who held it.',
    announce: (minutes: number) =>
      `Your time is released in ${minutes === 1 ? 'one minute' : `${minutes} minutes`}. Submit to keep it.`,
    gone: 'The time was released',
    goneWhat: (testbed: string, when: string) =>
      `${testbed}, ${when}, is no longer held for you. What you have answered is saved.`,
    findAnother: 'Find a new time',
  },
});
