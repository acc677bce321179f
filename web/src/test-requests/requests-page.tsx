import { PlusIcon } from '@navikt/aksel-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, LinkButton } from '../look/button';
import { Select } from '../look/field';
import { Page } from '../look/page';
import { Empty, Fetched } from '../look/states';
import { type RequestStatus, statusWords } from '../look/status';
import { useWords } from '../platform/language';
import { hasRole, isLab, useSignedIn } from '../platform/session';
import { mayEdit } from './request.rules';
import { RequestRow } from './request-row';
import './requests.css';
import { requestsWords } from './requests.texts';
import { requestStatuses } from './status-of-address';
import { requestsQuery } from './test-requests.queries';

/** A company’s requests, or for the lab everybody’s, the newest first. */
export function RequestsPage() {
  const w = useWords(requestsWords);
  const me = useSignedIn();
  const { status } = useSearch({ from: '/signed-in/requests' });
  const query = useInfiniteQuery(requestsQuery(status));
  const requests = query.data?.pages.flatMap(({ items }) => items) ?? [];
  // Only where all are shown is the number of those that wait true.
  const waiting = query.hasNextPage ? 0 : requests.filter((request) => mayEdit(me, request)).length;
  const mayBegin = hasRole(me, 'member', 'administrator', 'lab-staff', 'lab-manager');
  return (
    <Page
      title={isLab(me) ? w.labTitle : w.title(waiting)}
      beside={
        mayBegin && (
          <LinkButton to="/requests/new" search={{}}>
            <PlusIcon className="icon" aria-hidden />
            {w.newRequest}
          </LinkButton>
        )
      }
    >
      <StatusFilter status={status} />
      <Fetched query={query}>
        {() =>
          requests.length === 0 ? (
            <NothingHere status={status} />
          ) : (
            <>
              <ul className="rows">
                {requests.map((request) => (
                  <RequestRow key={request.id} request={request} me={me} />
                ))}
              </ul>
              <p className="small subtle" role="status">
                {w.shown(requests.length)}
              </p>
              {query.hasNextPage && (
                <p className="actions">
                  <Button weight="secondary" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {w.more}
                  </Button>
                </p>
              )}
            </>
          )
        }
      </Fetched>
    </Page>
  );
}

function StatusFilter({ status }: { status: RequestStatus | undefined }) {
  const w = useWords(requestsWords);
  const { request: names } = useWords(statusWords);
  const navigate = useNavigate({ from: '/requests' });
  return (
    <div className="request-filter">
      <Select
        label={w.status}
        value={status ?? ''}
        onChange={(event) =>
          void navigate({ search: { status: (event.target.value || undefined) as RequestStatus | undefined } })
        }
      >
        <option value="">{w.all}</option>
        {requestStatuses.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </Select>
    </div>
  );
}

function NothingHere({ status }: { status: RequestStatus | undefined }) {
  const w = useWords(requestsWords);
  const { request: names } = useWords(statusWords);
  const me = useSignedIn();
  if (status)
    return (
      <>
        <Empty>{w.emptyStatus(names[status])}</Empty>
        <p className="actions section">
          <LinkButton to="/requests" search={{}} weight="secondary">
            {w.showAll}
          </LinkButton>
        </p>
      </>
    );
  if (isLab(me)) return <Empty>{w.emptyLab}</Empty>;
  return (
    <>
      <Empty>{w.empty}</Empty>
      <p className="actions section">
        <LinkButton to="/rules">{w.findRules}</LinkButton>
      </p>
    </>
  );
}
