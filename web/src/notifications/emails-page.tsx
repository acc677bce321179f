import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from '../look/field';
import { Page } from '../look/page';
import { PagedRows } from '../look/paged-rows';
import { useWords } from '../platform/language';
import { useTimeWords } from '../platform/when';
import { ChannelNote } from './channel-note';
import { emailKindWords } from './email-kinds.texts';
import { emailStatuses } from './email-search';
import { FailingAddresses } from './failing-addresses';
import { EmailStatusTag } from './email-status-tag';
import './emails.css';
import { emailsWords } from './emails.texts';
import { type Email, type EmailStatus, emailsQuery, type MailChannel, mailChannelQuery } from './notifications.queries';

/** Everything that was ever owed to anybody by e-mail, and what became of it. */
export function EmailsPage() {
  const w = useWords(emailsWords);
  const search = useSearch({ from: '/signed-in/emails' });
  const query = useInfiniteQuery(emailsQuery(search));
  const channel = useQuery(mailChannelQuery);
  return (
    <Page title={useSituation(channel.data)}>
      <ChannelNote />
      <FailingAddresses />
      <EmailFilter status={search.status} hasSubject={search.subject !== undefined} />
      <PagedRows
        query={query}
        empty={search.status ? w.emptyStatus(w.statuses[search.status]) : w.empty}
        shown={w.shown}
        more={w.more}
      >
        {(email) => <EmailRow key={email.id} email={email} />}
      </PagedRows>
    </Page>
  );
}

function useSituation(channel: MailChannel | undefined): string {
  const w = useWords(emailsWords);
  if (channel?.works === false) return w.titleBroken;
  return channel?.givenUp ? w.titleGivenUp(channel.givenUp) : w.title;
}

function EmailFilter({ status, hasSubject }: { status: EmailStatus | undefined; hasSubject: boolean }) {
  const w = useWords(emailsWords);
  const navigate = useNavigate({ from: '/emails' });
  return (
    <div className="email-filter">
      <Select
        label={w.show}
        value={status ?? ''}
        onChange={({ target }) =>
          void navigate({
            search: (now) => ({ ...now, status: (target.value || undefined) as EmailStatus | undefined }),
          })
        }
      >
        <option value="">{w.all}</option>
        {emailStatuses.map((one) => (
          <option key={one} value={one}>
            {w.statuses[one]}
          </option>
        ))}
      </Select>
      {hasSubject && (
        <p>
          {w.subjectOnly}{' '}
          <Link to="/emails" search={{ status }}>
            {w.showAll}
          </Link>
        </p>
      )}
    </div>
  );
}

function EmailRow({ email }: { email: Email }) {
  const w = useWords(emailsWords);
  const kinds = useWords(emailKindWords);
  const times = useTimeWords();
  const { id, kind, status, address, dueAt, sentAt, attempts, lastError, dropReason, returnedAs } = email;
  return (
    <li>
      <div>
        <EmailStatusTag email={email} />
      </div>
      <div className="email-matter">
        <h2 className="email-kind">
          <Link to="/emails/$id" params={{ id }}>
            {kinds[kind]}
          </Link>
        </h2>
        <p>{w.to(address)}</p>
        {status === 'dropped' && <p className="subtle">{w.dropped[dropReason ?? ''] ?? dropReason}</p>}
        {(status === 'owed' || status === 'given-up' || returnedAs) && lastError && (
          <p className="subtle">{lastError}</p>
        )}
      </div>
      <div className="margin">
        {sentAt && <p>{w.sent(times.moment(sentAt))}</p>}
        {status === 'owed' && <p>{w.due(times.moment(dueAt))}</p>}
        {attempts > 0 && <p>{w.tries(attempts)}</p>}
      </div>
    </li>
  );
}
