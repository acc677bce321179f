import { inBothLanguages } from '../../platform/language';
import type { NoticeChoice } from './notice-choices.query';

type OwedReason = NonNullable<NoticeChoice['kinds'][number]['owedBecause']>;

export const noticeChoiceWords = inBothLanguages({
  nb: {
    title: 'E-poster til deg',
    lead: 'Velg hvilke e-poster du vil ha, og hvor ofte. Valget gjelder fra neste e-post.',
    how: 'Hvor ofte',
    modes: {
      each: { label: 'Etter hvert', what: 'Når laben sender dem.' },
      daily: {
        label: 'Én e-post om dagen',
        what: 'Det som kan vente, kommer samlet på virkedager. Avtaler, tider som snart går ut, og innlogging kommer med en gang.',
      },
    },
    time: 'Klokkeslett',
    timeWhat: (zone: string) => `For eksempel 08.00, i labens tidssone (${zone}).`,
    timeWrong: 'Skriv ett klokkeslett, for eksempel 08.00.',
    want: 'E-poster du vil ha',
    wantWhat: 'Det samme ser du når du logger inn.',
    choices: 'Valgene dine',
    sentence: (kinds: string, time: string | null) =>
      `${kinds || 'Ingen av dem'}. ${time === null ? 'Etter hvert.' : `Én e-post om dagen, kl. ${time}.`}`,
    always: 'E-poster som alltid kommer',
    alwaysWhy: {
      'lets-you-in': 'De slipper deg inn:',
      'your-account': 'De gjelder kontoen din, eller hva du har tilgang til:',
      'your-calendar': 'De legger en avtale i kalenderen din, endrer den eller tar den ut:',
      deadline: 'De gjelder en frist, eller en tid som ellers går tapt:',
      answer: 'De er svar som noen venter på:',
    } satisfies Record<OwedReason, string>,
    save: 'Lagre valgene',
    saved: 'Lagret.',
  },
  en: {
    title: 'E-mails to you',
    lead: 'Choose which e-mails you want, and how often. The choice holds from the next e-mail on.',
    how: 'How often',
    modes: {
      each: { label: 'As things happen', what: 'When the lab sends them.' },
      daily: {
        label: 'One e-mail a day',
        what: 'What can wait comes together on working days. Appointments, times that soon run out and sign-in come at once.',
      },
    },
    time: 'Time of day',
    timeWhat: (zone: string) => `For example 08.00, in the lab’s time zone (${zone}).`,
    timeWrong: 'Write one time of day, for example 08.00.',
    want: 'E-mails that you want',
    wantWhat: 'You see the same when you sign in.',
    choices: 'Your choices',
    sentence: (kinds: string, time: string | null) =>
      `${kinds || 'None of them'}. ${time === null ? 'As things happen.' : `One e-mail a day, at ${time}.`}`,
    always: 'E-mails that always come',
    alwaysWhy: {
      'lets-you-in': 'They let you in:',
      'your-account': 'They are about your account, or what you have access to:',
      'your-calendar': 'They put an appointment into your calendar, change it or take it out:',
      deadline: 'They are about a deadline, or a time that would be lost:',
      answer: 'They are answers that somebody waits for:',
    } satisfies Record<OwedReason, string>,
    save: 'Save the choices',
    saved: 'Saved.',
  },
});
