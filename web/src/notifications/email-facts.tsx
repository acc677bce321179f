import { useWords } from '../platform/language';
import { useTimeWords } from '../platform/when';
import { EmailStatusTag } from './email-status-tag';
import { emailWords } from './email.texts';
import { emailsWords } from './emails.texts';
import type { EmailDetail } from './notifications.queries';

export function EmailFacts({ email }: { email: EmailDetail }) {
  const w = useWords(emailWords);
  const { dropped } = useWords(emailsWords);
  const times = useTimeWords();
  const { attempts, ambiguous, sentAt, status } = email;
  const facts: [string, string | null][] = [
    [w.to, email.address],
    [w.subject, email.rendered?.subject ?? null],
    [w.language, w.languages[email.language]],
    [w.created, times.moment(email.createdAt)],
    [w.due, status === 'owed' ? times.moment(email.dueAt) : null],
    [w.sent, sentAt && times.moment(sentAt)],
    [w.returned, email.returnedAt && times.moment(email.returnedAt)],
    [w.attempts, attempts > 0 ? w.times(attempts) : null],
    [w.ambiguous, ambiguous > 0 ? w.times(ambiguous) : null],
    [w.dropped, email.dropReason && (dropped[email.dropReason] ?? email.dropReason)],
    [w.lastError, email.lastError],
    [w.answer, email.serverAnswer],
    [w.messageId, email.messageId],
  ];
  return (
    <dl className="email-facts">
      <dt>{w.status}</dt>
      <dd>
        <EmailStatusTag email={email} />
      </dd>
      {facts.map(
        ([term, fact]) =>
          fact && (
            <div key={term} className="fact">
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
