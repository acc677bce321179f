import { inBothLanguages } from '../../platform/language';

const numbersNb = ['Ingen', 'Én', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Sju', 'Åtte', 'Ni', 'Ti', 'Elleve', 'Tolv'];
const numbersEn = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

export const queueWords = inBothLanguages({
  nb: {
    queue: 'Kø',
    title: (count: number) => `${numbersNb[count] ?? count} ${count === 1 ? 'forespørsel' : 'forespørsler'} venter`,
    titleOver: (count: number) => `Over ${count} forespørsler venter`,
    nothing: 'Ingenting venter på laben',
    empty: 'Når en bedrift sender inn eller ber om å flytte en tid, står det her. Det som er bestemt, ligger under',
    requests: 'Forespørsler',
    lead: (urgent: number) =>
      urgent === 0
        ? 'Den med nærmeste frist står øverst. Uten svar i tide slippes tiden.'
        : `${urgent === 1 ? 'Én må' : `${urgent} må`} avgjøres innen et døgn, ellers slippes tiden.`,
    list: 'Det som venter, nærmeste frist først',
    moveWanted: 'Flytting ønsket',
    why: {
      ready: 'Klar til å avgjøres: alle påkrevde punkter er i orden.',
      open: (count: number) =>
        count === 1 ? 'Ett påkrevd punkt gjenstår.' : `${count} påkrevde punkter gjenstår å vurdere eller rette.`,
      move: 'Bedriften vil flytte en bekreftet test. Begge tidene er holdt av imens.',
    },
    wished: 'Ønsket tid: ',
    since: (when: string) => `Ventet siden ${when}`,
    before: (when: string) => `Avgjøres innen ${when}`,
    urgent: 'Haster',
    more: 'Vis flere',
  },
  en: {
    queue: 'Queue',
    title: (count: number) => `${numbersEn[count] ?? count} ${count === 1 ? 'request waits' : 'requests wait'}`,
    titleOver: (count: number) => `More than ${count} requests wait`,
    nothing: 'Nothing waits for the lab',
    empty: 'When a company submits, or asks to move a time, it stands here. What has been decided is under',
    requests: 'Requests',
    lead: (urgent: number) =>
      urgent === 0
        ? 'The nearest deadline is at the top. Without an answer in time, the slot is released.'
        : `${urgent} must be decided within a day, or the slot is released.`,
    list: 'What waits, the nearest deadline first',
    moveWanted: 'Move wanted',
    why: {
      ready: 'Ready to be decided: all mandatory items pass.',
      open: (count: number) =>
        count === 1 ? 'One mandatory item is open.' : `${count} mandatory items are still to be judged or mended.`,
      move: 'The company wants to move a confirmed test. Both times are kept meanwhile.',
    },
    wished: 'Wanted time: ',
    since: (when: string) => `Waiting since ${when}`,
    before: (when: string) => `To be decided by ${when}`,
    urgent: 'Urgent',
    more: 'Show more',
  },
});
