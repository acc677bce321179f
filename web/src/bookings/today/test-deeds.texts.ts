import { inBothLanguages } from '../../platform/language';

export const testDeedsWords = inBothLanguages({
  nb: {
    checkIn: 'Sjekk inn',
    checkInFrom: (time: string) => `Kan sjekkes inn fra ${time}.`,
    noShow: 'Ikke møtt',
    noShowFrom: (time: string) => `Kan merkes som ikke møtt fra ${time}.`,
    noShowTitle: (who: string) => `Møtte ikke ${who}?`,
    noShowWhat: 'Tiden gis tilbake, og bedriften får e-post om at de trenger en ny. Det kan ikke gjøres om.',
    noShowDo: 'De møtte ikke',
    keep: 'La den stå',
    complete: 'Testen er gjennomført',
    close: 'Avslutt forespørselen',
    of: (who: string) => `: ${who}`,
  },
  en: {
    checkIn: 'Check in',
    checkInFrom: (time: string) => `Can be checked in from ${time}.`,
    noShow: 'No-show',
    noShowFrom: (time: string) => `Can be marked as a no-show from ${time}.`,
    noShowTitle: (who: string) => `Did ${who} not come?`,
    noShowWhat: 'The time is given back, and the company gets an e-mail that it needs a new one. It can’t be undone.',
    noShowDo: 'They did not come',
    keep: 'Leave it',
    complete: 'The test has been run',
    close: 'Close the request',
    of: (who: string) => `: ${who}`,
  },
});
