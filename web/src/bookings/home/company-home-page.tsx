import { PlusIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../look/button';
import { Page, Section } from '../../look/page';
import { NewMessages } from '../../test-requests/messages/new-messages';
import { Empty, Fetched } from '../../look/states';
import { useWords } from '../../platform/language';
import { comingBookingsQuery, newestRequestsQuery } from '../bookings.queries';
import { ComingList } from './company-home-coming';
import { AtLabList } from './company-home-at-lab';
import { HostedTests } from './hosted-tests';
import { WaitingRows } from './company-home-waiting';
import './company.css';
import './company-home.css';
import { companyHome } from './company-home.rules';
import { companyHomeWords } from './company-home.texts';
import { HoldBar } from '../hold-bar';

/** Where a company’s people begin the day: what waits for them, what is coming, and what the lab has. */
export function CompanyHomePage() {
  const w = useWords(companyHomeWords);
  const requests = useQuery(newestRequestsQuery);
  const bookings = useQuery(comingBookingsQuery);
  const home = requests.data && companyHome(requests.data, bookings.data ?? []);
  const isEmpty = requests.data?.length === 0;
  const newRequest = (
    <LinkButton to="/requests/new" search={{}} weight={isEmpty ? 'secondary' : 'primary'}>
      <PlusIcon className="icon" aria-hidden />
      {w.newRequest}
    </LinkButton>
  );
  return (
    <Page title={home ? w.title(home.waiting.length) : w.tab} tabTitle={w.tab} beside={newRequest}>
      <Fetched query={requests}>
        {() =>
          isEmpty || !home ? (
            <>
              <Empty>{w.empty}</Empty>
              <p className="actions section">
                <LinkButton to="/rules">{w.findRules}</LinkButton>
              </p>
            </>
          ) : (
            <Fetched query={bookings}>
              {() => (
                <>
                  {home.holds.map(({ booking, request }) => (
                    <HoldBar key={booking.id} booking={booking} productName={request.productName} />
                  ))}
                  <NewMessages requests={requests.data ?? []} />
                  {home.waiting.length > 0 && (
                    <Section title={w.waiting} id="waiting">
                      <WaitingRows rows={home.waiting} />
                    </Section>
                  )}
                  <div className="home-lists">
                    <Section title={w.coming} id="coming">
                      <ComingList rows={home.coming} />
                    </Section>
                    <Section title={w.atLab} id="at-lab">
                      <AtLabList rows={home.atLab} />
                    </Section>
                  </div>
                </>
              )}
            </Fetched>
          )
        }
      </Fetched>
      <HostedTests />
    </Page>
  );
}
