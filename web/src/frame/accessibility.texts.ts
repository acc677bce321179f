import { inBothLanguages } from '../platform/language';

interface Part {
  readonly title: string;
  readonly text: string;
  readonly points?: readonly string[];
}
interface Words {
  title: string;
  lead: string;
  parts: Readonly<Record<'status' | 'law' | 'checked' | 'unknown' | 'exempt' | 'made', Part>>;
  reportTitle: string;
  report: string;
  subject: string;
  tellUs: string;
  tell: readonly string[];
  deadline: string;
  complainTitle: string;
  complain: string;
  supervisor: string;
  tribunalLink: string;
  supervisorLink: string;
}

/** In the form of Commission Implementing Decision (EU) 2018/1523, to which the Norwegian regulation’s § 4 b leads. */
export const accessibilityWords = inBothLanguages<Words>({
  nb: {
    title: 'Tilgjengelighetserklæring',
    lead: 'Alle skal kunne bruke nettstedet til Smart Care Lab: besøkende, bedrifter, kommuner og de som arbeider i laben. Her står hvor langt vi er kommet, hva vi ikke vet, og hvordan dere sier fra.',
    parts: {
      status: {
        title: 'Status: delvis i samsvar',
        text: 'Vi kjenner ikke til brudd på kravene på sidene våre. Likevel erklærer vi bare delvis samsvar, fordi ikke alle krav er kontrollert av mennesker, og fordi dokumenter som andre laster opp, ikke er kontrollert.',
      },
      law: {
        title: 'Kravene',
        text: 'Erklæringen gjelder hele nettstedet, både de åpne sidene og de man må logge inn på. Kravene står i likestillings- og diskrimineringsloven §§ 17 og 18 og i forskrift om universell utforming av IKT-løsninger (FOR-2013-06-21-732), der § 4 b krever denne erklæringen. De bygger på standarden EN 301 549, som for nettsider er WCAG 2.1 nivå A og AA.',
      },
      checked: {
        title: 'Dette er kontrollert',
        text: 'Kontrollen er vår egen. Den gjentas av seg selv hver gang programmet endres.',
        points: [
          'Skjermbildene prøves med verktøyet axe mot WCAG 2.0, 2.1 og 2.2 nivå A og AA, også med feilmeldinger og dialoger åpne.',
          'Bedriftens hovedoppgave gjøres med tastatur alene i en ekte nettleser.',
          'Sidene prøves i telefonbredde og på skrivebord, på bokmål og engelsk, og skal ikke rulle sidelengs.',
          'Fargekontrasten er regnet ut for alle fargepar, i lys og mørk drakt.',
        ],
      },
      unknown: {
        title: 'Dette vet vi ikke',
        text: 'Et verktøy finner bare en del av feilene. Følgende er ikke prøvd, og kan by på problemer:',
        points: [
          'Ingen som bruker skjermleser, forstørring eller talestyring til daglig, har gått gjennom nettstedet.',
          'Ingen uavhengig virksomhet har kontrollert det.',
          'Nettstedet er ikke gått systematisk gjennom med 200 % tekst eller med Windows’ kontrasttemaer.',
          'PDF-en med regler er merket opp etter PDF/UA, men er ikke prøvd med skjermleser.',
          'E-postene er ikke prøvd med skjermleser i alle e-postprogrammer.',
        ],
      },
      exempt: {
        title: 'Innhold vi ikke råder over',
        text: 'Dokumentasjon og rapporter som bedrifter, kommuner og fagvurderere laster opp, er deres egne. De kan være lite tilgjengelige. Si fra, så hjelper vi dere med å få innholdet på en annen måte.',
      },
      made: {
        title: 'Om erklæringen',
        text: 'Erklæringen ble laget 23. november 2026 etter egen kontroll, i den formen som EU-kommisjonens gjennomføringsbeslutning (EU) 2018/1523 har. Den gås gjennom minst én gang i året og når nettstedet endres vesentlig. En offentlig virksomhet som driver nettstedet, registrerer den også på uustatus.no.',
      },
    },
    reportTitle: 'Si fra om noe som ikke virker',
    report: 'Er det noe dere ikke får til, eller trenger dere innholdet på en annen måte? Skriv til oss:',
    subject: 'Tilgjengelighet på nettstedet',
    tellUs: 'Fortell gjerne:',
    tell: [
      'hvilken side det gjelder (adressen øverst i vinduet)',
      'hva dere prøvde å gjøre, og hva som skjedde',
      'hvilke hjelpemidler og hvilken nettleser dere bruker, hvis dere vil',
    ],
    deadline: 'Vi svarer så snart vi kan, og senest innen 14 dager. Det koster ingenting, og krever ingen konto.',
    complainTitle: 'Klage og tilsyn',
    complain: 'Er dere ikke fornøyd med svaret, eller får dere ikke svar, kan dere klage til Diskrimineringsnemnda.',
    supervisor:
      'Tilsynet for universell utforming av IKT (Uu-tilsynet) i Digitaliseringsdirektoratet (Digdir) fører tilsyn med at kravene følges, og tar imot tips.',
    tribunalLink: 'Diskrimineringsnemnda.no',
    supervisorLink: 'Uutilsynet.no',
  },
  en: {
    title: 'Accessibility statement',
    lead: 'Everybody is to be able to use the website of Smart Care Lab: visitors, companies, municipalities and those who work in the lab. Here is how far we have come, what we don’t know, and how you tell us.',
    parts: {
      status: {
        title: 'Status: partially compliant',
        text: 'We know of no breach of the requirements on our pages. Still we declare partial compliance only, because not every requirement has been checked by people, and because documents that others upload have not been checked.',
      },
      law: {
        title: 'The requirements',
        text: 'The statement covers the whole website, the open pages and those one signs in to. The requirements are in the Norwegian Equality and Anti-Discrimination Act, sections 17 and 18, and in the regulation on universal design of ICT solutions (FOR-2013-06-21-732), whose section 4 b asks for this statement. They rest on the standard EN 301 549, which for websites is WCAG 2.1 levels A and AA.',
      },
      checked: {
        title: 'What has been checked',
        text: 'The check is our own. It is repeated by itself each time the program is changed.',
        points: [
          'The screens are tried with the tool axe against WCAG 2.0, 2.1 and 2.2 levels A and AA, also with errors and dialogs open.',
          'The company’s main job is done by keyboard alone in a real browser.',
          'The pages are tried at the width of a phone and of a desk, in bokmål and English, and must not scroll sideways.',
          'The colour contrast has been calculated for every pair of colours, light and dark.',
        ],
      },
      unknown: {
        title: 'What we don’t know',
        text: 'A tool finds only some of the faults. The following has not been tried, and may be a problem:',
        points: [
          'Nobody who uses a screen reader, magnification or voice control every day has gone through the website.',
          'No independent organisation has checked it.',
          'The website has not been gone through systematically with 200 % text or with the contrast themes of Windows.',
          'The PDF of rules is tagged as PDF/UA has it, but has not been tried with a screen reader.',
          'The e-mails have not been tried with a screen reader in every e-mail program.',
        ],
      },
      exempt: {
        title: 'Content that is not ours',
        text: 'Evidence and reports that companies, municipalities and reviewers upload are their own. They may be hard to use. Tell us, and we help you to get the content in another way.',
      },
      made: {
        title: 'About the statement',
        text: 'The statement was made on 23 November 2026 after a check of our own, in the form of Commission Implementing Decision (EU) 2018/1523. It is gone through at least once a year and when the website changes substantially. A public body that runs the website also registers it at uustatus.no.',
      },
    },
    reportTitle: 'Tell us what doesn’t work',
    report: 'Is there something you can’t do, or do you need the content in another way? Write to us:',
    subject: 'Accessibility of the website',
    tellUs: 'It helps us to know:',
    tell: [
      'which page it is about (the address at the top of the window)',
      'what you tried to do, and what happened',
      'which aids and which browser you use, if you like',
    ],
    deadline: 'We answer as soon as we can, within 14 days at the latest. It costs nothing and takes no account.',
    complainTitle: 'Complaints and supervision',
    complain:
      'If you are not content with the answer, or get none, you may complain to the Norwegian Anti-Discrimination Tribunal.',
    supervisor:
      'The Authority for Universal Design of ICT (Uu-tilsynet) of the Norwegian Digitalisation Agency (Digdir) supervises that the requirements are followed, and takes tip-offs.',
    tribunalLink: 'Diskrimineringsnemnda.no',
    supervisorLink: 'Uutilsynet.no',
  },
});
