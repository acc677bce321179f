import { inBothLanguages } from '../../platform/language';

export const testReportWords = inBothLanguages({
  nb: {
    upload: 'Legg ved resultatrapporten',
    of: (who: string) => `: ${who}`,
    label: 'Resultatrapport',
    drop: 'Slipp rapporten her. Bedriften får e-post når den er levert.',
    choose: 'Velg fil',
    limits: (size: string) => `Én fil: PDF, Word, Excel eller OpenDocument, høyst ${size}.`,
  },
  en: {
    upload: 'Attach the result report',
    of: (who: string) => `: ${who}`,
    label: 'Result report',
    drop: 'Drop the report here. The company gets an e-mail when it is delivered.',
    choose: 'Choose a file',
    limits: (size: string) => `One file: PDF, Word, Excel or OpenDocument, at most ${size}.`,
  },
});
