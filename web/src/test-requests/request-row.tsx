import { Link } from '@tanstack/react-router';
import { RequestStatusTag } from '../look/status';
import { useWords } from '../platform/language';
import { type Me, isLab } from '../platform/session';
import { useTimeWords } from '../platform/when';
import { UnreadMessages } from './messages/unread-messages';
import { mayEdit } from './request.rules';
import { requestsWords } from './requests.texts';
import type { TestRequest } from './test-requests.queries';

/** One request in a list: its status, what it is about, and in the margin what happened last and what is next. */
export function RequestRow({ request, me }: { request: TestRequest; me: Me }) {
  const w = useWords(requestsWords);
  const { productName, productVersion, number, organisation, progress, status } = request;
  // The lab may act for a company, but it is not the lab’s turn.
  const isOpen = mayEdit(me, request) && !isLab(me);
  return (
    <li>
      <div>
        <RequestStatusTag status={status} />
      </div>
      <div>
        <h2 className="row-title">
          <Link to={isOpen && status === 'draft' ? '/requests/$id/edit' : '/requests/$id'} params={{ id: request.id }}>
            {productName}
          </Link>
        </h2>
        <p>
          {[isLab(me) && organisation.name, number, productVersion && w.version(productVersion)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="subtle">{status === 'draft' && w.answered(progress.answered, progress.items)}</p>
        <UnreadMessages id={request.id} count={request.unreadMessages} about={productName} />
        {status === 'changes-requested' && request.reason && <p className="row-reason">{request.reason}</p>}
      </div>
      <div className="margin">
        <p>{useLastEvent(request)}</p>
        {isOpen ? <Onwards request={request} /> : <p>{w.next[status]}</p>}
      </div>
    </li>
  );
}

function useLastEvent({ closedAt, decidedAt, submittedAt, createdAt, createdBy }: TestRequest): string {
  const w = useWords(requestsWords);
  const { day } = useTimeWords();
  if (closedAt) return w.closed(day(closedAt));
  if (decidedAt) return w.decided(day(decidedAt));
  if (submittedAt) return w.submitted(day(submittedAt));
  return w.created(day(createdAt), createdBy?.name ?? '');
}

function Onwards({ request: { id, status, productName } }: { request: TestRequest }) {
  const w = useWords(requestsWords);
  const [to, said] =
    status === 'slot-needed'
      ? (['/requests/$id/slot', w.findTime] as const)
      : status === 'changes-requested'
        ? (['/requests/$id/checklist', w.answerChanges] as const)
        : (['/requests/$id/edit', w.continue] as const);
  return (
    <p>
      <Link to={to} params={{ id }}>
        {said}
        <span className="visually-hidden"> ({productName})</span>
      </Link>
    </p>
  );
}
