import { useQuery } from '@tanstack/react-query';
import { Page, Section } from '../look/page';
import { Fetched } from '../look/states';
import { useWords } from '../platform/language';
import { accessibilityWords } from './accessibility.texts';
import { labContactQuery } from './lab-contact.query';

const tribunal = 'https://www.diskrimineringsnemnda.no/';
const supervisor = 'https://www.uutilsynet.no/';

/** The statement that the law asks for: for whom the website works, what nobody knows yet, and how one tells. */
export function AccessibilityPage() {
  const w = useWords(accessibilityWords);
  const { status, law, checked, unknown, exempt, made } = w.parts;
  const contact = useQuery(labContactQuery);
  return (
    <Page title={w.title} lead={w.lead}>
      <Part id="status" part={status} />
      <Part id="checked" part={checked} />
      <Part id="unknown" part={unknown} />
      <Part id="exempt" part={exempt} />
      <Section id="report" title={w.reportTitle}>
        <div className="measure apart">
          <p>{w.report}</p>
          <Fetched query={contact}>
            {({ email }) => (
              <p>
                <a href={`mailto:${email}?subject=${encodeURIComponent(w.subject)}`}>{email}</a>
              </p>
            )}
          </Fetched>
          <p>{w.tellUs}</p>
          <Points points={w.tell} />
          <p>{w.deadline}</p>
        </div>
      </Section>
      <Section id="complain" title={w.complainTitle}>
        <div className="measure apart">
          <p>
            {w.complain} <a href={tribunal}>{w.tribunalLink}</a>
          </p>
          <p>
            {w.supervisor} <a href={supervisor}>{w.supervisorLink}</a>
          </p>
        </div>
      </Section>
      <Part id="law" part={law} />
      <Part id="made" part={made} />
    </Page>
  );
}

function Part({ id, part }: { id: string; part: { title: string; text: string; points?: readonly string[] } }) {
  return (
    <Section id={id} title={part.title}>
      <p className="measure">{part.text}</p>
      {part.points && <Points points={part.points} />}
    </Section>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className="points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
