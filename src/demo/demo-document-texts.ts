/** One kind of document that members of the demo lab attach, and the checklists whose items it answers. */
export interface DocumentKind {
  readonly title: string;
  readonly templates: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly body: string }[];
}

/** Invented documents such as a lab sees; `{product}`, `{version}` and `{organisation}` are filled in. */
export const documentKinds = {
  technical: {
    title: 'Teknisk dokumentasjon og risikovurdering',
    templates: ['mdr', 'ivdr', 'clinical-investigation', 'product-safety', 'artificial-intelligence'],
    sections: [
      {
        heading: 'Tiltenkt formål',
        body: '{product} skal hjelpe voksne brukere i hverdagen og gi ansatte beskjed når noen trenger dem. Produktet stiller ingen diagnose og styrer ingen behandling alene. Denne dokumentasjonen gjelder versjon {version} og ingen annen.',
      },
      {
        heading: 'Risiko',
        body: 'Vi har vurdert klemfare, varme, snubling, tap av strøm, tap av nett og feil bruk som er lett å tenke seg. For hver fare står det hva vi har gjort, hva som er igjen, og hvem som har sagt at det er akseptabelt. Den største gjenværende risikoen er at et varsel kommer for sent fordi nettet er nede; da blinker produktet rødt på stedet.',
      },
      {
        heading: 'Prøvinger',
        body: 'Elektrisk sikkerhet, batteri og radio er prøvd av et uavhengig laboratorium. Prøvene ble gjort på tre eksemplarer fra samme parti. Ett eksemplar ble varmere enn målet på 43 grader i ladeholderen og fikk ny ladekrets; den nye ble prøvd på nytt.',
      },
      {
        heading: 'Samsvar',
        body: '{organisation} erklærer at dokumentasjonen svarer til det som leveres til laben. Endringer underveis i testen skrives opp med dato og versjon.',
      },
    ],
  },
  privacy: {
    title: 'Personvern, samtykke og konsekvenser',
    templates: ['privacy', 'research-ethics'],
    sections: [
      {
        heading: 'Hvilke opplysninger, og hvorfor',
        body: 'Testen av {product} bruker navn og telefonnummer til deltakerne, tidspunkt for varsler og svarene i et kort intervju. Navnene står i en liste for seg; alt annet har et løpenummer. Ingen andre opplysninger samles inn, heller ikke fordi de kunne blitt nyttige.',
      },
      {
        heading: 'Roller og grunnlag',
        body: '{organisation} er behandlingsansvarlig. Laben er databehandler for opptak i testrommet. Grunnlaget er samtykke. Deltakerne får informasjonen en uke før og kan si nei på stedet uten å forklare seg.',
      },
      {
        heading: 'Vurdering av konsekvenser',
        body: 'Deltakerne er eldre, og noen er avhengige av dem som spør. Derfor spør en som ikke gir dem hjelp ellers. Opplysningene kan røpe sykdom hvis de kommer på avveie; de ligger kryptert og slettes 30 dager etter testen. Samlet vurderer vi risikoen som lav etter tiltakene.',
      },
      {
        heading: 'Rettigheter',
        body: 'Den som trekker seg, får sine opplysninger slettet innen sju dager. Brudd meldes til laben samme dag og til Datatilsynet innen 72 timer.',
      },
    ],
  },
  security: {
    title: 'Risikovurdering av informasjonssikkerheten',
    templates: ['information-security', 'interoperability'],
    sections: [
      {
        heading: 'Oppsettet i laben',
        body: '{product} versjon {version} kobles til labens gjestenett uten adgang til andre enheter. Det trenger utgående trafikk på port 443 til to adresser, som står i vedlegget. Standardpassordet er byttet, og feilsøkingsporten er slått av.',
      },
      {
        heading: 'Hva kan gå galt',
        body: 'Vi har gått gjennom avlytting, falske varsler, tapt utstyr, en ansatt som ser for mye, og en oppdatering som stopper halvveis. Ti risikoer er vurdert; én er gul etter tiltak: en mobiltelefon uten skjermlås kan vise varsler til andre.',
      },
      {
        heading: 'Tilgang og logg',
        body: 'Hver bruker har sin egen konto med to faktorer. Alle oppslag logges med hvem, hva og når. Loggen gjennomgås hver måned av sikkerhetsansvarlig og oppbevares i ett år.',
      },
      {
        heading: 'Sikkerhetstest',
        body: 'Et firma som ikke har vært med på utviklingen, har testet grensesnittet. De fant fire svakheter, ingen kritiske. To er rettet i denne versjonen, to har frist før lansering.',
      },
    ],
  },
  accessibility: {
    title: 'Rapport om universell utforming',
    templates: ['universal-design'],
    sections: [
      {
        heading: 'Hva som er prøvd',
        body: 'Alle skjermbilder i {product} versjon {version} er prøvd mot WCAG 2.1 på nivå AA, med tastatur, skjermleser og 200 prosent tekst. Fem personer over 70 år har løst fire oppgaver hver.',
      },
      {
        heading: 'Funn',
        body: 'Tre feil gjenstår: én knapp har for lav kontrast i mørk visning, en feilmelding leses ikke opp av seg selv, og rekkefølgen i innstillingene er ulogisk med tastatur. Ingen hindrer hovedoppgavene.',
      },
      {
        heading: 'Plan',
        body: '{organisation} retter feilene før neste versjon og oppdaterer tilgjengelighetserklæringen samtidig.',
      },
    ],
  },
  plan: {
    title: 'Testplan, ansvar og beredskap',
    templates: ['lab-safety', 'market-readiness'],
    sections: [
      {
        heading: 'Gjennomføring',
        body: 'Testen av {product} varer så lenge som avtalt, med pause hver time. Testlederen fra laben er til stede hele tiden. Vi stopper hvis noen blir uvel, hvis utstyret blir varmt, eller hvis en deltaker ber om det.',
      },
      {
        heading: 'Ansvar og forsikring',
        body: 'Testavtalen er signert av {organisation} og laben. Ansvarsforsikringen dekker skade på person og eiendom med inntil ti millioner kroner og gjelder ut året.',
      },
      {
        heading: 'Hygiene',
        body: 'Flater som berøres, tørkes av med desinfeksjon mellom deltakerne. Deler som ikke tåler det, byttes.',
      },
      {
        heading: 'Når noe går galt',
        body: 'Den som ser det, sier fra til testlederen med en gang. Testlederen varsler laben, bedriften og ved behov 113. Hendelsen skrives ned samme dag, også når det bare nesten gikk galt.',
      },
    ],
  },
  report: {
    title: 'Resultatrapport',
    templates: [],
    sections: [
      {
        heading: 'Spørsmålet',
        body: '{organisation} ba laben prøve {product} versjon {version}. Testen ble gjennomført som planlagt, med labens testleder til stede.',
      },
      {
        heading: 'Funn',
        body: 'Produktet gjorde det det skulle i 46 av 50 forsøk. I tre forsøk kom varselet mer enn ti sekunder for sent, og i ett kom det ikke. Deltakerne forsto skjermen, men to av dem fant ikke knappen for hjelp uten å spørre.',
      },
      {
        heading: 'Råd',
        body: 'Vi foreslår en tydeligere hjelpeknapp, et nytt forsøk med svakt nett, og at bruksanvisningen får et bilde av riktig plassering. Ingen hendelser ble meldt.',
      },
    ],
  },
} as const satisfies Record<string, DocumentKind>;

export type DocumentKindKey = keyof typeof documentKinds;
