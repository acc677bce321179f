import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page, Section } from '../../look/page';
import { Fetched } from '../../look/states';
import { RequestStatusTag } from '../../look/status';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import { MessageThread } from '../../test-requests/messages/message-thread';
import { type Checklist, checklistQuery } from '../../test-requests/test-requests.queries';
import { JudgeDay } from './judge-day';
import { JudgeDecision } from './judge-decision';
import { JudgeGate } from './judge-gate';
import { type DecisionBasis, decisionBasisQuery } from './judge.queries';
import { decisionsFor } from './judge.rules';
import { judgeWords } from './judge.texts';
import { RequestTimeline } from '../request/request-timeline';
import { useSlotWords } from '../finder/slot-words';
import '../home/company.css';
import '../request/request-page.css';
import './judge.css';

const homeZone = 'Europe/Oslo';

/** One screen to judge a request: what hinders, the time, the product and its question, what happened; and the decision. */
export function JudgePage() {
  const w = useWords(judgeWords);
  const { id } = useParams({ from: '/signed-in/requests/$id/judge' });
  const basis = useQuery(decisionBasisQuery(id));
  const checklist = useQuery(checklistQuery(id));
  const request = basis.data?.request;
  return (
    <Page
      title={request?.productName ?? w.loading}
      tabTitle={request ? w.tab(request.productName) : w.loading}
      crumb={<Link to="/queue">{w.queue}</Link>}
      beside={request && <RequestStatusTag status={request.status} />}
    >
      <Fetched query={basis}>
        {(found) => <Fetched query={checklist}>{(items) => <Whole basis={found} checklist={items} />}</Fetched>}
      </Fetched>
    </Page>
  );
}

function Whole({ basis, checklist }: { basis: DecisionBasis; checklist: Checklist }) {
  const w = useWords(judgeWords);
  const { request, asked } = basis;
  const isOpen = decisionsFor(basis).some((decision) => decision === 'approve' || decision === 'approve-move');
  return (
    <>
      <Sender basis={basis} />
      <div className="request-columns judge">
        <div>
          {isOpen && <JudgeGate basis={basis} checklist={checklist} />}
          <Section title={w.slot} id="slot">
            {asked ? <Slot basis={basis} /> : <p>{w.noSlot}</p>}
          </Section>
          <Section title={w.product} id="product">
            <Product basis={basis} />
          </Section>
          <MessageThread request={request} />
        </div>
        <aside className="request-aside" aria-label={w.decision}>
          <JudgeDecision key={request.id} basis={basis} />
          <Section title={w.history} id="history">
            <RequestTimeline id={request.id} zone={asked?.zone ?? homeZone} />
          </Section>
        </aside>
      </div>
    </>
  );
}

function Sender({ basis: { request } }: { basis: DecisionBasis }) {
  const w = useWords(judgeWords);
  const { moment } = useTimeWords();
  const { organisation, number, submittedAt, createdBy, rounds } = request;
  return (
    <p className="subtle">
      {[
        w.lead(organisation.name, number),
        submittedAt && w.sentIn(createdBy?.name ?? '', moment(submittedAt)),
        w.round(rounds),
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}

function Slot({ basis: { asked, booking } }: { basis: DecisionBasis }) {
  const w = useWords(judgeWords);
  const say = useLocalised();
  const slot = useSlotWords();
  const { week } = useTimeWords();
  if (!asked || !booking) return null;
  const { testbed, zone, start } = asked;
  return (
    <>
      {booking.move && (
        <p className="small subtle">
          {w.movedFrom} {say(booking.testbed.name)}, {slot(booking, zone)}. {w.movedTo}:
        </p>
      )}
      <p className="lead">
        <b className="slot-words">{slot(asked, zone)}</b> <span className="subtle">{week(start, zone)}</span>
      </p>
      <p>{say(testbed.name)}</p>
      <JudgeDay asked={asked} bookingId={booking.id} />
    </>
  );
}

function Product({ basis: { request } }: { basis: DecisionBasis }) {
  const w = useWords(judgeWords);
  const { id, productName, productVersion, purpose } = request;
  return (
    <dl className="facts">
      <dt>{w.facts.product}</dt>
      <dd>{productName}</dd>
      {productVersion && (
        <>
          <dt>{w.facts.version}</dt>
          <dd>{productVersion}</dd>
        </>
      )}
      <dt>{w.facts.purpose}</dt>
      <dd className="said">{purpose}</dd>
      <dt>{w.facts.checklist}</dt>
      <dd>
        <Link to="/requests/$id/review" params={{ id }} search={{}}>
          {w.seeChecklist}
        </Link>
      </dd>
      <dt>{w.facts.request}</dt>
      <dd>
        <Link to="/requests/$id" params={{ id }}>
          {w.seeRequest}
        </Link>
      </dd>
    </dl>
  );
}
