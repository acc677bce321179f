import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page, Section } from '../../look/page';
import { Fetched } from '../../look/states';
import { useWords } from '../../platform/language';
import { isLab, useSignedIn } from '../../platform/session';
import { RequestCrumb } from '../../test-requests/request-crumb';
import { MessageThread } from '../../test-requests/messages/message-thread';
import { requestQuery, type TestRequest } from '../../test-requests/test-requests.queries';
import { type Booking, bookingsOfRequestQuery } from '../bookings.queries';
import { actsFor, liveOf } from '../bookings.rules';
import { HoldBar } from '../hold-bar';
import { RequestBooking } from './request-booking';
import { RequestEnding } from './request-ending';
import { RequestFiles } from './request-files';
import { RequestLife } from './request-life';
import { RequestNext } from './request-next';
import '../home/company.css';
import './request-page.css';
import { requestPageWords } from './request-page.texts';
import { RequestTimeline } from './request-timeline';

const homeZone = 'Europe/Oslo';

/** Everything of one request: how far it has come, what is next, when and where, and what happened. */
export function RequestPage() {
  const w = useWords(requestPageWords);
  const { id } = useParams({ from: '/signed-in/requests/$id' });
  const request = useQuery(requestQuery(id));
  const bookings = useQuery(bookingsOfRequestQuery(id));
  return (
    <Page
      title={request.data?.productName ?? w.loading}
      crumb={request.data && <RequestCrumb request={request.data} />}
    >
      <Fetched query={request}>
        {(found) => <Fetched query={bookings}>{(all) => <WholeRequest request={found} bookings={all} />}</Fetched>}
      </Fetched>
    </Page>
  );
}

function WholeRequest({ request, bookings }: { request: TestRequest; bookings: readonly Booking[] }) {
  const w = useWords(requestPageWords);
  const me = useSignedIn();
  const mayAct = actsFor(me, request.organisation.id);
  // Once it is over, the time that the test had is still worth knowing.
  const live = liveOf(bookings);
  const shown = live ?? bookings.find(({ status }) => status === 'completed');
  return (
    <>
      <RequestLife status={request.status} />
      {live?.status === 'held' && mayAct && <HoldBar booking={live} productName={request.productName} />}
      <div className="request-columns">
        <div>
          <RequestNext request={request} booking={live} mayAct={mayAct} />
          <Section title={w.slot} id="slot">
            <RequestBooking request={request} booking={shown} mayAct={mayAct} seenBy={isLab(me) ? 'lab' : 'company'} />
          </Section>
          <MessageThread request={request} />
          <Section title={w.timeline} id="timeline">
            <RequestTimeline id={request.id} zone={shown?.zone ?? homeZone} />
          </Section>
          {mayAct && <RequestEnding request={request} booking={live} />}
        </div>
        <aside className="request-aside">
          <About request={request} />
          <Section title={w.files} id="files">
            <RequestFiles request={request} />
          </Section>
        </aside>
      </div>
    </>
  );
}

function About({ request }: { request: TestRequest }) {
  const w = useWords(requestPageWords);
  const { productVersion, purpose, progress, number, id } = request;
  return (
    <section aria-labelledby="product">
      <h2 id="product">{w.product}</h2>
      {productVersion && <p>{w.version(productVersion)}</p>}
      <p className="said">{purpose}</p>
      <p className="small subtle">
        {w.number} {number}
      </p>
      <h3 className="section-tight">{w.checklist}</h3>
      <p>{w.answered(progress.answered, progress.items)}.</p>
      <p>
        <Link to="/requests/$id/checklist" params={{ id }} search={{}}>
          {w.seeChecklist}
        </Link>
      </p>
    </section>
  );
}
