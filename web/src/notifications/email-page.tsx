import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from '../look/button';
import { Page, Section } from '../look/page';
import { Refusals } from '../look/refusals';
import { Fetched } from '../look/states';
import { api, idempotencyKey } from '../platform/api';
import { useWords } from '../platform/language';
import { EmailContent } from './email-content';
import { EmailFacts } from './email-facts';
import { emailKindWords } from './email-kinds.texts';
import '../people/people.css';
import './emails.css';
import { emailWords } from './email.texts';
import { type EmailDetail, emailQuery } from './notifications.queries';

/** One e-mail as its reader gets it, what has happened to it, and a way to owe it again when it was given up. */
export function EmailPage() {
  const w = useWords(emailWords);
  const kinds = useWords(emailKindWords);
  const { id } = useParams({ from: '/signed-in/emails/$id' });
  const query = useQuery(emailQuery(id));
  const email = query.data;
  return (
    <Page
      title={email ? kinds[email.kind] : w.loading}
      crumb={
        <Link to="/emails" search={{}}>
          {w.back}
        </Link>
      }
    >
      <Fetched query={query}>
        {(found) => (
          <>
            <Retry email={found} />
            <Section title={w.facts} id="facts">
              <EmailFacts email={found} />
              <p className="email-others">
                <Link to="/emails" search={{ subject: found.subjectId }}>
                  {w.others}
                </Link>
              </p>
            </Section>
            <Section title={w.content} id="content-of-email">
              <EmailContent email={found} />
            </Section>
          </>
        )}
      </Fetched>
    </Page>
  );
}

function Retry({ email: { id, status, ambiguous } }: { email: EmailDetail }) {
  const w = useWords(emailWords);
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/emails/{id}/retry', {
        params: { path: { id }, header: { 'Idempotency-Key': idempotencyKey() } },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['emails'] }),
  });
  return (
    <>
      {status === 'given-up' && (
        <div className="remark">
          <p>{ambiguous > 0 ? w.retryPerhaps : w.retryWhat}</p>
          <p className="actions">
            <Button weight="secondary" busy={retry.isPending} onClick={() => retry.mutate()}>
              {w.retry}
            </Button>
          </p>
        </div>
      )}
      <Refusals error={retry.error} />
      <p role="status" className="said">
        {retry.isSuccess && w.retried}
      </p>
    </>
  );
}
