import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../look/button';
import { Section } from '../look/page';
import { Refusals } from '../look/refusals';
import { api } from '../platform/api';
import { useWords } from '../platform/language';
import { emailsWords } from './emails.texts';
import { failingAddressesQuery } from './notifications.queries';

/** Addresses that e-mails came back from, until the lab says that they are fine; nothing where there are none. */
export function FailingAddresses() {
  const w = useWords(emailsWords);
  const client = useQueryClient();
  const { data } = useQuery(failingAddressesQuery);
  const clear = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/failing-addresses/{id}', { params: { path: { id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: failingAddressesQuery.queryKey }),
  });
  if (!data?.items.length) return null;
  return (
    <Section title={w.failing} id="failing-addresses">
      <Refusals error={clear.error} />
      <ul className="rows">
        {data.items.map(({ id, address, because, reason, emailId }) => (
          <li key={id}>
            <div className="email-matter">
              <p>{w.failingWhy[because](address)}</p>
              <p className="subtle">{reason}</p>
              <p>
                <Link to="/emails/$id" params={{ id: emailId }}>
                  {w.failingEmail}
                </Link>
              </p>
            </div>
            <div className="margin">
              <Button
                weight="secondary"
                busy={clear.isPending && clear.variables === id}
                onClick={() => clear.mutate(id)}
              >
                {w.clear}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
