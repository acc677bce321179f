import { useWords } from '../platform/language';
import { emailWords } from './email.texts';
import type { EmailDetail } from './notifications.queries';

/** As it looks, in a frame that runs nothing and fetches nothing; as plain text; and the calendar entry that went with it. */
export function EmailContent({ email: { id, rendered, language } }: { email: EmailDetail }) {
  const w = useWords(emailWords);
  if (!rendered) return <p className="remark info measure">{w.secret}</p>;
  return (
    <>
      <iframe
        className="email-frame"
        title={w.frame}
        src={`/api/v1/emails/${id}/html`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
      <details className="email-other">
        <summary>{w.text}</summary>
        <article className="email-text" lang={language}>
          {rendered.text}
        </article>
      </details>
      {rendered.calendar && (
        <details className="email-other">
          <summary>{w.calendar}</summary>
          <pre>{rendered.calendar}</pre>
        </details>
      )}
    </>
  );
}
