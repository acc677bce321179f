import { inBothLanguages } from '../platform/language';
import type { NoticeTiming } from './notifications.queries';

interface Words {
  title: string;
  timings: string;
  timingsLead: string;
  atOnce: string;
  collected: (times: string) => string;
  daily: (times: string) => string;
  change: string;
  of: (kind: string) => string;
  fixed: string;
  fixedWhy: Record<Exclude<NoticeTiming['waiting'], 'lab-decides' | 'daily'>, string>;
  when: string;
  modes: Record<NoticeTiming['mode'], { label: string; what: string }>;
  times: string;
  timesWhat: string;
  timeWhat: string;
  timesWrong: string;
  oneTime: string;
  save: string;
  keep: string;
  saved: (kind: string) => string;
}

export const settingsWords = inBothLanguages<Words>({
  nb: {
    title: 'Innstillinger for laben',
    timings: 'Når e-postene går',
    timingsLead:
      'Det dere velger, gjelder for det som skjer fra nå av. Er det mindre enn et døgn til testen, går e-posten alltid med en gang.',
    atOnce: 'Med en gang',
    collected: (times) => `Samles og går på virkedager ${times}`,
    daily: (times) => `Én gang om dagen, på virkedager ${times}`,
    change: 'Endre',
    of: (kind) => ` (${kind})`,
    fixed: 'E-poster som ikke kan vente',
    fixedWhy: {
      never: 'Går alltid med en gang: en time senere er de til ingen nytte, eller til skade.',
      'own-hour': 'Har sitt eget tidspunkt, som følger av testen eller fristen.',
    },
    when: 'Når skal e-posten gå?',
    modes: {
      'at-once': { label: 'Med en gang', what: 'Så snart det skjer, hele døgnet.' },
      collected: { label: 'Samlet', what: 'På virkedager, til bestemte klokkeslett.' },
    },
    times: 'Klokkeslett',
    timesWhat: 'Ett eller flere med komma mellom, for eksempel 09.00, 14.00.',
    timeWhat: 'Ett klokkeslett, for eksempel 07.30.',
    timesWrong: 'Skriv klokkeslett som 09.00, med komma mellom hvis det er flere.',
    oneTime: 'Oversikten går én gang om dagen. Skriv ett klokkeslett.',
    save: 'Lagre',
    keep: 'Avbryt',
    saved: (kind) => `Lagret for «${kind}».`,
  },
  en: {
    title: 'Settings of the lab',
    timings: 'When the e-mails go',
    timingsLead:
      'What you choose holds for what happens from now on. With less than a day to the test, the e-mail always goes at once.',
    atOnce: 'At once',
    collected: (times) => `Collected, and sent on working days at ${times}`,
    daily: (times) => `Once a day, on working days at ${times}`,
    change: 'Change',
    of: (kind) => ` (${kind})`,
    fixed: 'E-mails that can’t wait',
    fixedWhy: {
      never: 'Always go at once: an hour later they are of no use, or do harm.',
      'own-hour': 'Have an hour of their own, which follows from the test or the deadline.',
    },
    when: 'When is the e-mail to go?',
    modes: {
      'at-once': { label: 'At once', what: 'As soon as it happens, day and night.' },
      collected: { label: 'Collected', what: 'On working days, at given times.' },
    },
    times: 'Times of day',
    timesWhat: 'One or more with commas between, such as 09:00, 14:00.',
    timeWhat: 'One time of day, such as 07:30.',
    timesWrong: 'Write times of day as 09:00, with commas between if there are several.',
    oneTime: 'The overview goes once a day. Write one time of day.',
    save: 'Save',
    keep: 'Cancel',
    saved: (kind) => `Saved for “${kind}”.`,
  },
});
