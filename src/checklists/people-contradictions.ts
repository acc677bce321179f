import { all, any, type Contradiction, is, not, oneOf, otherClasses } from './contradiction.js';

/** Contradictions about who takes part, what is known about them, and research on it. */
export const peopleContradictions: readonly Contradiction[] = [
  ...(
    [
      ['patients', 'involvesPatients', 'pasienter eller tjenestebrukere deltar', 'patients or service users take part'],
      [
        'lack-of-capacity',
        'participantsLackCapacity',
        'deltakere kan mangle samtykkekompetanse',
        'participants may lack capacity',
      ],
      ['minors', 'participantsUnder18', 'deltakere er under 18 år', 'participants are under 18'],
    ] as const
  ).map(([who, attribute, nb, en]): Contradiction => ({
    key: `${who}-without-participants`,
    attributes: [attribute, 'involvesTestParticipants'],
    when: all(is('involvesTestParticipants', false), is(attribute, true)),
    explanation: {
      nb: `Dere har svart at ${nb}, men også at ingen skal bruke produktet eller bli eksponert for det. Endre ett av svarene.`,
      en: `You have answered that ${en}, but also that nobody will use the product or be exposed to it. Change one of the answers.`,
    },
  })),
  {
    key: 'research-without-people-or-material',
    attributes: ['healthResearch', 'involvesTestParticipants', 'processesHealthData'],
    when: all(
      is('healthResearch', 'yes'),
      is('involvesTestParticipants', false),
      any(
        is('processesHealthData', false),
        all(is('processesPersonalData', false), not(is('processesHealthData', true))),
      ),
      any(is('isMedicalDevice', 'no'), oneOf('deviceClass', ...otherClasses)),
    ),
    explanation: {
      nb: 'Helseforskning skjer på mennesker, humant biologisk materiale eller helseopplysninger. Svar ja på at personer deltar (også de som gir prøver) eller at helseopplysninger behandles, eller nei på at formålet er ny kunnskap om helse og sykdom.',
      en: 'Health research is done on people, human biological material or health data. Answer yes to participants (those who give samples count) or to health data, or no to the purpose of new knowledge about health and disease.',
    },
  },
  {
    key: 'health-data-without-personal-data',
    attributes: ['processesPersonalData', 'processesHealthData'],
    when: all(is('processesHealthData', true), is('processesPersonalData', false)),
    explanation: {
      nb: 'Helseopplysninger er personopplysninger. Svar ja på at personopplysninger behandles, eller nei på helseopplysninger.',
      en: 'Health data are personal data. Answer yes to processing of personal data, or no to health data.',
    },
  },
  {
    key: 'recordings-without-people',
    attributes: ['recordsAudioVideo', 'involvesTestParticipants', 'processesPersonalData'],
    when: all(is('recordsAudioVideo', true), is('involvesTestParticipants', false), is('processesPersonalData', false)),
    explanation: {
      nb: 'Opptak av personer forutsetter at noen deltar, eller at personopplysninger om andre behandles. Endre ett av svarene.',
      en: 'Recordings of people mean that somebody takes part, or that personal data about others are processed. Change one of the answers.',
    },
  },
  ...(
    [
      [
        'processor',
        'usesDataProcessor',
        'andre behandler personopplysninger på vegne av dere',
        'someone else processes personal data for you',
      ],
      [
        'transfer',
        'dataLeavesEEA',
        'personopplysninger kan nås fra land utenfor EØS',
        'personal data can be reached from outside the EEA',
      ],
    ] as const
  ).map(([what, attribute, nb, en]): Contradiction => ({
    key: `${what}-without-personal-data`,
    attributes: ['processesPersonalData', attribute],
    when: all(
      is(attribute, true),
      is('processesPersonalData', false),
      not(is('recordsAudioVideo', true)),
      any(is('recordsAudioVideo', false), is('involvesTestParticipants', false)),
    ),
    explanation: {
      nb: `Dere har svart at ${nb}, men verken personopplysninger eller opptak inngår i testen. Endre ett av svarene.`,
      en: `You have answered that ${en}, but the test involves neither personal data nor recordings. Change one of the answers.`,
    },
  })),
];
