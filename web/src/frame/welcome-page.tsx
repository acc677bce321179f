import { LinkButton } from '../look/button';
import { Page, Section } from '../look/page';
import { inBothLanguages, useWords } from '../platform/language';
import { TestbedDrawing } from '../testbeds/testbed-drawing';
import '../testbeds/testbeds.css';
import './welcome.css';

const words = inBothLanguages({
  nb: {
    title: 'Hvilke regler gjelder for produktet deres?',
    lead: 'Velferdsteknologi er ofte utstyr, programvare, algoritmer og tjeneste på én gang. Svar på noen spørsmål, så ser dere hvilke regler og standarder som gjelder, hvorfor, og hva dere må kunne vise fram.',
    begin: 'Finn reglene',
    testbeds: 'Se testmiljøene',
    free: 'Det krever ingen konto, og vi lagrer ikke svarene.',
    howTitle: 'Fra spørsmål til test',
    how: [
      'Svar på ti til tretti spørsmål om produktet. Bare de som betyr noe, blir stilt.',
      'Få listen over regler med hjemmel og begrunnelse, på skjermen eller som PDF.',
      'Ta svarene med inn i en testforespørsel, og hold en tid i et testmiljø.',
    ],
  },
  en: {
    title: 'Which rules apply to your product?',
    lead: 'Welfare technology is often hardware, software, algorithms and a service at once. Answer a few questions, and you see which rules and standards apply, why, and what you must be able to show.',
    begin: 'Find the rules',
    testbeds: 'See the testbeds',
    free: 'It takes no account, and we don’t store your answers.',
    howTitle: 'From question to test',
    how: [
      'Answer ten to thirty questions on the product. Only those that matter are asked.',
      'Get the list of rules with legal references and reasons, on the screen or as a PDF.',
      'Take the answers with you into a test request, and hold a time in a testbed.',
    ],
  },
});

const shelf = ['show-apartment', 'usability-lab', 'user-cafe', 'nursing-home-ward', 'electronics-bench'] as const;

/** A visitor’s first page: the one question that brings people here. */
export function WelcomePage() {
  const w = useWords(words);
  return (
    <Page title={w.title} lead={w.lead}>
      <p className="actions section">
        <LinkButton to="/rules" search={{}}>
          {w.begin}
        </LinkButton>
        <LinkButton to="/testbeds" weight="secondary">
          {w.testbeds}
        </LinkButton>
      </p>
      <p className="subtle free">{w.free}</p>
      <div className="shelf">
        {shelf.map((kind) => (
          <TestbedDrawing key={kind} kind={kind} />
        ))}
      </div>
      <Section title={w.howTitle} id="how">
        <ol className="steps">
          {w.how.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}
