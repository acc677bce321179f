import type { Localised } from '../kernel/language.js';

type Lines = readonly [string, ...string[]];

/** What members of the demo lab write beside their answers, by checklist. */
export const explanations: Readonly<Record<string, Localised<Lines>>> = {
  mdr: {
    nb: [
      'Se kapittel 1 i den tekniske dokumentasjonen.',
      'Vurderingen er skrevet ned og gjelder versjonen som skal testes.',
      'Beskrevet i dokumentasjonen, side 2.',
    ],
    en: [
      'See chapter 1 of the technical documentation.',
      'The assessment is written down and covers the version to be tested.',
      'Described in the documentation, page 2.',
    ],
  },
  'clinical-investigation': {
    nb: [
      'Vi har vurdert dette sammen med rådgiveren vår, og konklusjonen står i vedlegget.',
      'Testen samler ikke inn data om sikkerhet eller ytelse på pasienter.',
    ],
    en: [
      'We assessed this with our adviser; the conclusion is in the document.',
      'The test collects no data on safety or performance in patients.',
    ],
  },
  privacy: {
    nb: [
      'Se vurderingen, del 2.',
      'Vi bruker løpenummer i stedet for navn, og listen ligger for seg.',
      'Deltakerne får skrivet en uke før, og vi går gjennom det muntlig.',
      'Slettes 30 dager etter testen, også hos laben.',
    ],
    en: [
      'See the assessment, part 2.',
      'We use serial numbers instead of names, and keep the list apart.',
      'Participants get the notice a week before, and we go through it with them.',
      'Deleted 30 days after the test, at the lab too.',
    ],
  },
  'information-security': {
    nb: [
      'Risikovurderingen gjelder oppsettet i laben.',
      'Personlige kontoer med to faktorer, og logg over alle oppslag.',
      'Rapporten fra sikkerhetstesten er vedlagt; to funn har frist.',
      'Bare utgående trafikk på port 443. Standardpassordet er byttet.',
    ],
    en: [
      'The risk assessment covers the set-up in the lab.',
      'Personal accounts with two factors, and a log of every look-up.',
      'The report of the security test is attached; two findings have a deadline.',
      'Outgoing traffic on port 443 only. The default password is changed.',
    ],
  },
  'research-ethics': {
    nb: [
      'Testen er produktutvikling, ikke helseforskning. Begrunnelsen er vedlagt.',
      'Samtykke innhentes av en som ikke gir deltakeren hjelp ellers.',
      'Den som trekker seg, får sine opplysninger slettet innen sju dager.',
      'Alle som er til stede, har signert taushetserklæring.',
    ],
    en: [
      'The test is product development, not health research. The reasoning is attached.',
      'Consent is obtained by someone who gives the participant no other help.',
      'Whoever withdraws has their data deleted within seven days.',
      'All who are present have signed a confidentiality agreement.',
    ],
  },
  'universal-design': {
    nb: [
      'Prøvd mot WCAG 2.1 AA; tre feil gjenstår og har frist.',
      'Fem personer over 70 år har løst oppgavene.',
      'Omfatter appen, ikke det interne oppsettet.',
    ],
    en: [
      'Tested against WCAG 2.1 AA; three faults remain and have a deadline.',
      'Five people over 70 have done the tasks.',
      'It covers the app, not the internal set-up.',
    ],
  },
  'artificial-intelligence': {
    nb: [
      'Modellen er beskrevet i kapittel 4, med tall for hver gruppe vi har data om.',
      'Testlederen kan slå modellen av når som helst.',
      'Det står på skjermen at svaret kommer fra en maskin.',
    ],
    en: [
      'The model is described in chapter 4, with figures for every group that we have data on.',
      'The test leader can switch the model off at any time.',
      'The screen says that the answer comes from a machine.',
    ],
  },
  'product-safety': {
    nb: [
      'Prøverapporten gjelder tre eksemplarer fra samme parti.',
      'Samsvarserklæringen er vedlagt og dekker denne versjonen.',
      'Batteriet er prøvd etter UN 38.3.',
    ],
    en: [
      'The test report covers three units of the same batch.',
      'The declaration of conformity is attached and covers this version.',
      'The battery is tested to UN 38.3.',
    ],
  },
  interoperability: {
    nb: [
      'Vi bruker bare syntetiske personer fra Tenor.',
      'Grensesnittet er FHIR R4 med no-basis der den finnes.',
      'Testen holder seg i testmiljøet.',
    ],
    en: [
      'We use synthetic people only.',
      'The interface is FHIR R4 with the Norwegian base profiles where there are any.',
      'The test stays within the test environment.',
    ],
  },
  'lab-safety': {
    nb: [
      'Testavtalen er signert av begge parter.',
      'Planen er gjennomgått med testlederen.',
      'Forsikringsbeviset gjelder ut året.',
      'Tørkes av med desinfeksjon mellom deltakerne.',
    ],
    en: [
      'The test agreement is signed by both parties.',
      'The plan was gone through with the test leader.',
      'The insurance certificate is valid for the rest of the year.',
      'Wiped with disinfectant between participants.',
    ],
  },
  'market-readiness': {
    nb: [
      'Kommunen får samme rapport som vi får, og den kan deles med andre.',
      'Vi måler tid brukt per besøk før og etter.',
    ],
    en: [
      'The municipality gets the same report as we do, and may share it.',
      'We measure the time spent per visit before and after.',
    ],
  },
};

/** Beside any answer but yes. */
export const answerNotes: Readonly<Record<'partly' | 'no' | 'not-applicable', Localised>> = {
  partly: {
    nb: 'Delvis: dette er på plass for testen, men ikke for lansering.',
    en: 'Partly: this is in place for the test, but not for the launch.',
  },
  no: {
    nb: 'Ikke ennå. Vi venter til testen har vist om produktet går videre.',
    en: 'Not yet. We wait until the test has shown whether the product goes on.',
  },
  'not-applicable': {
    nb: 'Gjelder ikke oss: versjonen som testes, har ikke denne funksjonen.',
    en: 'Does not concern us: the version to be tested lacks this function.',
  },
};

/** What reviewers give as their reasons. */
export const verdictReasons = {
  condition: [
    'Godtas for testen. Avviket må være rettet før produktet brukes utenfor laben.',
    'Godtas når den oppdaterte rutinen er levert til testlederen.',
  ],
  'not-applicable': ['Enig: funksjonen finnes ikke i denne versjonen.'],
  'not-met': [
    'Dokumentet gjelder en eldre versjon og sier ingenting om det som er nytt.',
    'Det går ikke fram hvem som følger med på loggen.',
  ],
  'more-information-needed': [
    'Vurderingen dekker appen, men ikke sensoren på rommet. Ta med hvem som ser loggen om natten.',
    'Skriv hvor lenge opplysningene lagres, og hvem som sletter dem.',
    'Vi finner ikke prøverapporten som det vises til. Last den opp.',
    'Hvem varsler dere først når noe går galt, og hvor raskt?',
  ],
  waiver: ['Levert på papir ved forrige test og fornyes før den neste. Laben har det i permen.'],
} as const satisfies Record<string, Lines>;

/** What people give as their reasons when they change or end something. */
export const reasons = {
  mended: {
    nb: 'Vi har skrevet om svaret og lagt inn det dere spurte etter.',
    en: 'We have rewritten the answer and added what you asked for.',
  },
  'ask-for-changes': {
    nb: 'Noen svar dekker ikke alt som skal testes. Se merknadene på punktene.',
    en: 'Some answers do not cover all that is to be tested. See the notes on the items.',
  },
  approve: { nb: 'Fin forespørsel. Ta med ladet utstyr.', en: 'A good request. Bring charged equipment.' },
  decline: {
    nb: 'To påkrevde punkter er ikke oppfylt, og testmiljøet er ikke riktig for spørsmålet. Send gjerne en ny forespørsel når risikovurderingen er klar.',
    en: 'Two mandatory items are not met, and the testbed does not fit the question. Send a new request when the risk assessment is ready.',
  },
  withdraw: { nb: 'Vi bygger om produktet først.', en: 'We rebuild the product first.' },
  'call-off': { nb: 'Utstyret ble skadet under transport.', en: 'The equipment was damaged in transport.' },
  'lab-calls-off': {
    nb: 'Avdelingen har omgangssyke og er stengt. Finn en ny tid, alt annet står.',
    en: 'The ward has a stomach bug and is closed. Find a new time, all else stands.',
  },
  'wish-second': { nb: 'Utvikleren vår er borte den dagen.', en: 'Our developer is away that day.' },
  'refuse-wish': {
    nb: 'Testlederen er opptatt da. Tiden dere har, står.',
    en: 'The test leader is busy then. The time that you have stands.',
  },
  'move-to-second': {
    nb: 'Rommet må klargjøres for vedlikeholdet dagen etter.',
    en: 'The room must be made ready for the maintenance of the next day.',
  },
  'company-asks': {
    nb: 'Vi vil gjerne ha med to som har brukt produktet før. Er det plass til dem i testmiljøet?',
    en: 'We would like to bring two who have used the product before. Is there room for them in the testbed?',
  },
  'lab-replies': {
    nb: 'Ja, det er plass til fire i tillegg til dere. Si fra dagen før hvor mange dere blir, så ligger adgangskortene klare.\n\nKan dere ta med en ekstra enhet, ferdig ladet?',
    en: 'Yes, there is room for four beside yourselves. Tell us the day before how many you will be, and the access cards will be ready.\n\nCan you bring a spare unit, charged?',
  },
  suspend: { nb: 'Medlemskapet er ikke betalt.', en: 'The membership is not paid.' },
} as const satisfies Record<string, Localised>;
