import { inBothLanguages } from '../../platform/language';

export const siteWords = inBothLanguages({
  nb: {
    newTitle: 'Nytt sted',
    lead: 'Adressen og veibeskrivelsen går ut i bekreftelser og kalenderoppføringer.',
    fields: {
      key: 'Nøkkel',
      nameNb: 'Navn på bokmål',
      nameEn: 'Navn på engelsk',
      address: 'Adresse',
      directionsNb: 'Slik finner de fram, på bokmål',
      directionsEn: 'Slik finner de fram, på engelsk',
    },
    keyWhat: 'Kort navn til adresser: små bokstaver, tall og bindestrek. Kan ikke endres siden.',
    missing: {
      key: 'Skriv en nøkkel med små bokstaver, tall og bindestrek, som hovedhuset.',
      nameNb: 'Skriv hva stedet heter.',
      nameEn: 'Skriv hva stedet heter på engelsk.',
      address: 'Skriv adressen, med postnummer og sted.',
    },
    host: 'Kommunen eller virksomheten som er vert',
    noHost: 'Ingen: laben selv',
    otherHost: 'Den som er vert i dag',
    zone: (zone: string) => `Klokkene går etter ${zone}.`,
    save: 'Lagre stedet',
    create: 'Legg inn stedet',
    saved: 'Stedet er lagret.',
    changedMeanwhile: 'Noen andre endret stedet imens. Det de gjorde, er tatt med her. Se over og lagre på nytt.',
  },
  en: {
    newTitle: 'New site',
    lead: 'The address and how to find the way go out in confirmations and calendar entries.',
    fields: {
      key: 'Key',
      nameNb: 'Name in bokmål',
      nameEn: 'Name in English',
      address: 'Address',
      directionsNb: 'How to find it, in bokmål',
      directionsEn: 'How to find it, in English',
    },
    keyWhat: 'A short name for addresses: small letters, digits and hyphens. It can’t be changed later.',
    missing: {
      key: 'Write a key of small letters, digits and hyphens, as main-house.',
      nameNb: 'Write what the place is called.',
      nameEn: 'Write what the place is called in English.',
      address: 'Write the address, with postcode and town.',
    },
    host: 'The municipality or organisation that hosts it',
    noHost: 'None: the lab itself',
    otherHost: 'Whoever hosts it today',
    zone: (zone) => `The clocks follow ${zone}.`,
    save: 'Save the site',
    create: 'Add the site',
    saved: 'The site is saved.',
    changedMeanwhile:
      'Someone else changed the site meanwhile. What they did is included here. Look it over and save again.',
  },
});
