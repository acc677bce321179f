import {
  all,
  between,
  type Contradiction,
  decidedClasses,
  is,
  ivdClasses,
  oneOf,
  otherClasses,
  withoutEquipment,
} from './contradiction.js';

/** Contradictions about the device, its class and marking, and the clinical investigation of it. */
export const deviceContradictions: readonly Contradiction[] = [
  {
    key: 'class-without-device',
    attributes: ['deviceClass', 'isMedicalDevice'],
    when: all(is('isMedicalDevice', 'no'), oneOf('deviceClass', ...ivdClasses, ...decidedClasses)),
    explanation: {
      nb: 'Et produkt som ikke er medisinsk utstyr, har ingen risikoklasse. Fjern klassen, eller endre svaret på om produktet er medisinsk utstyr.',
      en: 'A product that is not a medical device has no risk class. Remove the class, or change the answer on whether the product is a medical device.',
    },
  },
  {
    key: 'ce-mark-without-device',
    attributes: ['ceMarked', 'isMedicalDevice'],
    when: all(oneOf('isMedicalDevice', 'no', 'unsure'), is('ceMarked', true)),
    explanation: {
      nb: 'Et produkt som er CE-merket etter MDR eller IVDR, er medisinsk utstyr. Svar ja på at det er medisinsk utstyr, eller nei på CE-merking hvis merket gjelder radio, elsikkerhet eller annet.',
      en: 'A product that is CE-marked under MDR or IVDR is a medical device. Answer that it is one, or answer no to CE marking if the mark concerns radio, electrical safety or something else.',
    },
  },
  {
    key: 'intended-purpose-without-device',
    attributes: ['withinIntendedPurpose', 'isMedicalDevice'],
    when: all(oneOf('isMedicalDevice', 'no', 'unsure'), is('withinIntendedPurpose', true)),
    explanation: {
      nb: 'Bare medisinsk utstyr kan brukes innenfor et tiltenkt formål det er CE-merket for. Svar ja på at produktet er medisinsk utstyr, eller fjern svaret om tiltenkt formål.',
      en: 'Only a medical device can be used within an intended purpose it is CE-marked for. Answer that the product is a medical device, or remove the answer on intended purpose.',
    },
  },
  {
    key: 'intended-purpose-without-ce-mark',
    attributes: ['withinIntendedPurpose', 'ceMarked'],
    when: all(is('ceMarked', false), is('withinIntendedPurpose', true)),
    explanation: {
      nb: 'Utstyr uten CE-merking har ikke noe tiltenkt formål det er CE-merket for. Svar ja på CE-merking, eller fjern svaret om tiltenkt formål.',
      en: 'A device without CE marking has no intended purpose it is CE-marked for. Answer yes to CE marking, or remove the answer on intended purpose.',
    },
  },
  {
    key: 'ce-mark-without-class',
    attributes: ['deviceClass', 'ceMarked'],
    when: all(is('ceMarked', true), oneOf('deviceClass', 'unknown', 'IVD-unknown')),
    explanation: {
      nb: 'Utstyr kan ikke CE-merkes før klassen er bestemt. Velg klassen som står i samsvarserklæringen, eller svar nei på CE-merking.',
      en: 'A device cannot be CE-marked before its class is decided. Choose the class stated in the declaration of conformity, or answer no to CE marking.',
    },
  },
  {
    key: 'ce-mark-on-an-idea',
    attributes: ['trl', 'ceMarked'],
    when: all(is('ceMarked', true), between('trl', 1, 3)),
    explanation: {
      nb: 'En versjon som er CE-merket, er et ferdig produkt, men TRL 1 til 3 er en idé eller et konsept. Endre TRL, eller svar nei på CE-merking av versjonen som skal testes.',
      en: 'A CE-marked version is a finished product, but TRL 1 to 3 is an idea or a concept. Change the TRL, or answer no to CE marking of the version to be tested.',
    },
  },
  {
    key: 'sterile-or-surgical-without-equipment',
    attributes: ['deviceClass', 'productType'],
    when: all(withoutEquipment, oneOf('deviceClass', 'Is', 'Ir')),
    explanation: {
      nb: 'Sterilt utstyr og kirurgiske instrumenter er fysiske ting. Velg maskinvare eller kombinasjon som produkttype, eller velg en annen klasse.',
      en: 'Sterile devices and surgical instruments are physical things. Choose hardware or combination as the product type, or choose another class.',
    },
  },
  {
    key: 'investigation-without-device',
    attributes: ['clinicalInvestigation', 'isMedicalDevice'],
    when: all(is('isMedicalDevice', 'no'), is('clinicalInvestigation', 'yes')),
    explanation: {
      nb: 'Bare medisinsk utstyr kan være gjenstand for klinisk utprøving eller ytelsesstudie. Svar nei på det, eller endre svaret på om produktet er medisinsk utstyr.',
      en: 'Only a medical device can be the subject of a clinical investigation or a performance study. Answer no to that, or change the answer on whether the product is a medical device.',
    },
  },
  {
    key: 'investigation-without-participants',
    attributes: ['clinicalInvestigation', 'involvesTestParticipants'],
    when: all(is('involvesTestParticipants', false), is('clinicalInvestigation', 'yes')),
    explanation: {
      nb: 'Sikkerhet eller ytelse på mennesker kan ikke vurderes uten at noen deltar. Personer som bare gir prøver, regnes også med. Endre ett av svarene.',
      en: 'Safety or performance on people cannot be assessed when nobody takes part. People who only give samples count too. Change one of the answers.',
    },
  },
  {
    key: 'investigation-without-personal-data',
    attributes: ['processesPersonalData', 'clinicalInvestigation'],
    when: all(
      is('clinicalInvestigation', 'yes'),
      oneOf('deviceClass', ...otherClasses),
      is('processesPersonalData', false),
    ),
    explanation: {
      nb: 'I en klinisk utprøving skal hver deltaker signere et samtykke (MDR art. 63), og det er en personopplysning. Svar ja på at personopplysninger behandles, eller endre svaret om utprøving.',
      en: 'In a clinical investigation each participant signs a consent (MDR Art. 63), and that is personal data. Answer yes to processing of personal data, or change the answer on the investigation.',
    },
  },
  {
    key: 'extra-procedures-without-investigation',
    attributes: ['addsInvasiveOrBurdensome', 'clinicalInvestigation'],
    when: all(is('clinicalInvestigation', 'no'), is('addsInvasiveOrBurdensome', true)),
    explanation: {
      nb: 'Tilleggsprosedyrer hører til en klinisk utprøving, men dere har svart at testen ikke skal vurdere sikkerhet eller ytelse. Endre ett av svarene.',
      en: 'Additional procedures belong to a clinical investigation, but you have answered that the test will not assess safety or performance. Change one of the answers.',
    },
  },
  {
    key: 'extra-procedures-without-participants',
    attributes: ['addsInvasiveOrBurdensome', 'involvesTestParticipants'],
    when: all(is('involvesTestParticipants', false), is('addsInvasiveOrBurdensome', true)),
    explanation: {
      nb: 'Tilleggsprosedyrer kan ikke gjøres når ingen deltar i testen. Endre ett av svarene.',
      en: 'Additional procedures cannot be carried out when nobody takes part in the test. Change one of the answers.',
    },
  },
];
