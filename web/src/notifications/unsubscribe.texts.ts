import { inBothLanguages } from '../platform/language';

export const unsubscribeWords = inBothLanguages({
  nb: {
    ask: (kind: string) => `Slå av «${kind}»?`,
    askTab: 'Slå av e-poster',
    what: 'Da får du ikke flere e-poster av denne typen. Alle andre e-poster kommer som før.',
    switchOff: 'Slå av',
    done: (kind: string) => `«${kind}» er slått av`,
    doneWhat: 'Du får ikke flere e-poster av denne typen. Alle andre e-poster kommer som før.',
    again: 'Vil du ha dem igjen? Logg inn, og velg dem under «E-poster til deg» på profilen din.',
    toProfile: 'Gå til profilen din',
    failed: 'Lenken virker ikke',
    unknown: 'Sjekk at hele lenken fra e-posten er med. Du kan også velge e-poster på profilen din.',
    busy: 'Henter …',
  },
  en: {
    ask: (kind: string) => `Switch off “${kind}”?`,
    askTab: 'Switch off e-mails',
    what: 'Then you get no more e-mails of this kind. All others come as before.',
    switchOff: 'Switch off',
    done: (kind: string) => `“${kind}” is switched off`,
    doneWhat: 'You get no more e-mails of this kind. All others come as before.',
    again: 'Do you want them again? Sign in, and choose them under “E-mails to you” on your profile.',
    toProfile: 'Go to your profile',
    failed: 'The link does not work',
    unknown: 'Check that you have the whole link from the e-mail. You can also choose e-mails on your profile.',
    busy: 'Loading …',
  },
});
