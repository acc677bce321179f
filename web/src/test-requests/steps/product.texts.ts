import { inBothLanguages } from '../../platform/language';

interface Words {
  title: string;
  name: string;
  nameMissing: string;
  version: string;
  versionWhat: string;
  purpose: string;
  purposeWhat: string;
  maturityWhy: string;
  testbeds: string;
  testbedsWhat: string;
  period: string;
  periodWhat: string;
  from: string;
  until: string;
  purposeTerm: string;
  purposeMargin: string;
  wishTerm: string;
  wishMargin: string;
  none: string;
}

export const productWords = inBothLanguages<Words>({
  nb: {
    title: 'Produktet og hva dere vil finne ut',
    name: 'Navnet på produktet',
    nameMissing: 'Skriv hva produktet heter. Til da blir det stående som det var.',
    version: 'Versjon',
    versionWhat: 'Den som skal testes, for eksempel «2.1» eller «prototype B».',
    purpose: 'Hva skal testen finne ut?',
    purposeWhat: 'Skriv med egne ord hva dere lurer på, og hva dere vil bruke svaret til.',
    maturityWhy: 'Modenhet',
    testbeds: 'Hvilke testmiljøer kan passe?',
    testbedsWhat: 'Velg gjerne flere. Dette er et ønske; tiden velger dere senere.',
    period: 'Når passer det?',
    periodWhat: 'La feltene stå tomme hvis det ikke haster.',
    from: 'Tidligst',
    until: 'Senest',
    purposeTerm: 'Hvorfor vi spør',
    purposeMargin: 'Fagvurderer og testleder leser dette først. Det avgjør hva testen legges opp til å vise.',
    wishTerm: 'Ingenting bindes ennå',
    wishMargin: 'Ønskene gjør det lettere å finne en tid i neste del. Dere kan endre dem helt til dere sender inn.',
    none: 'Ikke fylt ut',
  },
  en: {
    title: 'The product and what you want to find out',
    name: 'The product’s name',
    nameMissing: 'Write what the product is called. Until then it stays as it was.',
    version: 'Version',
    versionWhat: 'The one to be tested, such as “2.1” or “prototype B”.',
    purpose: 'What is the test to find out?',
    purposeWhat: 'Say in your own words what you wonder about, and what you will use the answer for.',
    maturityWhy: 'Maturity',
    testbeds: 'Which testbeds could suit?',
    testbedsWhat: 'Choose several if you like. This is a wish; you choose the time later.',
    period: 'When does it suit?',
    periodWhat: 'Leave the fields empty if there is no hurry.',
    from: 'At the earliest',
    until: 'At the latest',
    purposeTerm: 'Why we ask',
    purposeMargin: 'The reviewer and the test leader read this first. It decides what the test is set up to show.',
    wishTerm: 'Nothing is bound yet',
    wishMargin: 'The wishes make it easier to find a time later on. You can change them until you send in.',
    none: 'Not filled in',
  },
});
