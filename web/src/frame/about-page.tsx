import { Page, Section } from '../look/page';
import { inBothLanguages, useWords } from '../platform/language';

const words = inBothLanguages({
  nb: {
    title: 'Om laben',
    lead: 'Smart Care Lab er et testsenter for helseteknologi. Medlemsbedrifter, kommuner og offentlige virksomheter får prøvd produkter, tjenester og prototyper innenfor norske lover og regler.',
    howTitle: 'Slik går det til',
    how: [
      'Finn ut hvilke regler som gjelder for produktet. Det krever ingen konto.',
      'Svar på sjekklistene, last opp dokumentasjon og hold en tid i et testmiljø.',
      'Send inn. En fagvurderer ser på hvert punkt og ber om mer der noe mangler.',
      'Labens leder godkjenner, og alle som skal være med, får e-post med kalenderoppføring.',
      'Testen kjøres, og resultatrapporten ligger på forespørselen.',
    ],
    privacyTitle: 'Dokumentene deres',
    privacy:
      'Medlemmene er konkurrenter. Det dere sender inn, ser bare dere og laben; at dere har en forespørsel, ser ingen andre. Den som leter etter ledig tid, ser at en tid er opptatt, aldri av hvem.',
  },
  en: {
    title: 'About the lab',
    lead: 'Smart Care Lab is a test centre for health technology. Member companies, municipalities and public bodies have products, services and prototypes tested there within Norwegian laws and rules.',
    howTitle: 'How it goes',
    how: [
      'Find out which rules apply to the product. It takes no account.',
      'Answer the checklists, upload evidence and hold a time in a testbed.',
      'Submit. A reviewer looks at each item and asks for more where something is missing.',
      'The lab manager approves, and everyone who takes part gets an e-mail with a calendar entry.',
      'The test is run, and the result report is on the request.',
    ],
    privacyTitle: 'Your documents',
    privacy:
      'The members are competitors. What you send is seen by you and the lab only; nobody else sees even that you have a request. Whoever looks for a free time sees that a time is taken, never by whom.',
  },
});

export function AboutPage() {
  const w = useWords(words);
  return (
    <Page title={w.title} lead={w.lead}>
      <Section title={w.howTitle} id="how">
        <ol className="steps">
          {w.how.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title={w.privacyTitle} id="privacy">
        <p className="measure">{w.privacy}</p>
      </Section>
    </Page>
  );
}
