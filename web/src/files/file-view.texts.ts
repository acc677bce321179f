import { inBothLanguages } from '../platform/language';

export const fileViewWords = inBothLanguages({
  nb: {
    document: (name: string) => `Dokumentet ${name}`,
    pages: (count: number) => (count === 1 ? 'Én side' : `${count} sider`),
    page: (number: number, count: number) => `Side ${number} av ${count}`,
    noText: 'Siden har ingen tekst som kan leses høyt.',
    larger: 'Større',
    smaller: 'Mindre',
    download: 'Last ned',
    broken: 'Dokumentet kan ikke vises her. Last det ned for å lese det.',
    locked: 'Dokumentet er låst med passord. Last det ned, eller be bedriften om en åpen utgave.',
    onlyDownload: 'Denne filtypen vises ikke her. Last den ned for å lese den.',
    tooLong: (shown: number, count: number) => `Her vises de første ${shown} av ${count} sider. Last ned for resten.`,
  },
  en: {
    document: (name: string) => `The document ${name}`,
    pages: (count: number) => (count === 1 ? 'One page' : `${count} pages`),
    page: (number: number, count: number) => `Page ${number} of ${count}`,
    noText: 'The page has no text that can be read out.',
    larger: 'Larger',
    smaller: 'Smaller',
    download: 'Download',
    broken: 'The document can’t be shown here. Download it to read it.',
    locked: 'The document is locked with a password. Download it, or ask the company for an open one.',
    onlyDownload: 'This kind of file is not shown here. Download it to read it.',
    tooLong: (shown: number, count: number) =>
      `These are the first ${shown} of ${count} pages. Download it for the rest.`,
  },
});
