import { inBothLanguages } from '../../platform/language';

export const judgeDayWords = inBothLanguages({
  nb: {
    neighbours: 'Den dagen',
    this: 'denne forespørselen',
    wished: 'ønsket flyttet hit',
    alone: 'Ingen andre er der den dagen.',
    closed: 'Stengt',
    station: 'Plass',
  },
  en: {
    neighbours: 'That day',
    this: 'this request',
    wished: 'wants to move here',
    alone: 'Nobody else is there that day.',
    closed: 'Closed',
    station: 'Station',
  },
});
