import { all, type Contradiction, is, withoutEquipment } from './contradiction.js';

/** Contradictions about AI, networks and what is physical. */
export const technologyContradictions: readonly Contradiction[] = [
  {
    key: 'ai-dialogue-without-ai',
    attributes: ['aiInteractsWithPeople', 'usesAI'],
    when: all(is('usesAI', false), is('aiInteractsWithPeople', true)),
    explanation: {
      nb: 'Et produkt uten KI kan ikke ha KI som kommuniserer med personer. Svar ja på at produktet bruker KI, eller nei på at KI-en kommuniserer.',
      en: 'A product without AI cannot have AI that communicates with people. Answer yes to AI, or no to the AI communicating.',
    },
  },
  {
    key: 'health-network-without-network',
    attributes: ['connectsToHealthNetwork', 'connectedToNetwork'],
    when: all(is('connectedToNetwork', false), is('connectsToHealthNetwork', true)),
    explanation: {
      nb: 'Et produkt som kobles til Helsenettet, er koblet til et nettverk, også når det skjer via en telefon eller gateway. Endre ett av svarene.',
      en: 'A product that connects to Helsenettet is connected to a network, also when it goes through a phone or a gateway. Change one of the answers.',
    },
  },
  ...(
    [
      ['radio', 'hasRadio', 'sende eller motta radiosignaler', 'send or receive radio signals'],
      ['mains-power', 'mainsPowered', 'få strøm eller lades fra strømnettet', 'be powered or charged from the mains'],
      ['battery', 'hasBattery', 'inneholde batteri', 'contain a battery'],
      ['body-contact', 'bodyContactOrShared', 'berøre kroppen eller deles av flere', 'touch the body or be shared'],
    ] as const
  ).map(([what, attribute, nb, en]): Contradiction => ({
    key: `${what}-without-equipment`,
    attributes: ['productType', attribute],
    when: all(withoutEquipment, is(attribute, true)),
    explanation: {
      nb: `Programvare eller en tjeneste kan ikke alene ${nb}. Velg maskinvare eller kombinasjon hvis dere leverer utstyr. Telefoner og nettbrett som ikke er en del av produktet, regnes ikke med.`,
      en: `Software or a service cannot on its own ${en}. Choose hardware or combination if you supply equipment. Phones and tablets that are not part of the product do not count.`,
    },
  })),
];
