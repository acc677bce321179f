import { inBothLanguages } from '../platform/language';

export const filesWords = inBothLanguages({
  nb: {
    waiting: (size: string) => `venter, ${size}`,
    sending: (percent: number, size: string) => `${percent} % av ${size}`,
    judging: 'kontrolleres',
    uploading: (name: string) => `Laster opp ${name}`,
    tooLarge: (size: string, limit: string) =>
      `Filen er ${size}. Grensen er ${limit}; del den opp eller lagre den mindre.`,
    unreachable: 'Filen kom ikke fram. Prøv igjen når nettet er tilbake.',
    cancel: 'Avbryt',
    remove: 'Fjern',
    again: 'Prøv igjen',
    ofUpload: (name: string) => ` opplasting av ${name}`,
  },
  en: {
    waiting: (size: string) => `waiting, ${size}`,
    sending: (percent: number, size: string) => `${percent} % of ${size}`,
    judging: 'being checked',
    uploading: (name: string) => `Uploading ${name}`,
    tooLarge: (size: string, limit: string) =>
      `The file is ${size}. The limit is ${limit}; split it, or save it smaller.`,
    unreachable: 'The file did not arrive. Try again when the network is back.',
    cancel: 'Cancel',
    remove: 'Remove',
    again: 'Try again',
    ofUpload: (name: string) => ` upload of ${name}`,
  },
});
