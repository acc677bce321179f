import type { Localised } from '../kernel/language.js';

/** A calendar shows these to whoever sees its owner's screen: testbed and number, no product and no organisation. */
export const calendarWords: Localised<{
  readonly summary: (testbed: string, requestNumber: string) => string;
  readonly description: (requestNumber: string) => string;
}> = {
  nb: {
    summary: (testbed, requestNumber) => `Test: ${testbed} (${requestNumber})`,
    description: (requestNumber) => `Forespørsel ${requestNumber}. Logg inn for å se testen.`,
  },
  en: {
    summary: (testbed, requestNumber) => `Test: ${testbed} (${requestNumber})`,
    description: (requestNumber) => `Request ${requestNumber}. Sign in to see the test.`,
  },
};
