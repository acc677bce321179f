import { CheckmarkIcon } from '@navikt/aksel-icons';
import { type RequestStatus, RequestStatusTag, statusWords } from '../../look/status';
import { useWords } from '../../platform/language';
import { requestPageWords } from './request-page.texts';

const line = ['draft', 'submitted', 'in-review', 'approved', 'in-test', 'reported'] as const;
type Stage = (typeof line)[number];

/** Where on the line a request is whose status is not on it. */
const asideAt: Partial<Record<RequestStatus, Stage>> = { 'changes-requested': 'in-review', 'slot-needed': 'in-review' };
const ended: readonly RequestStatus[] = ['declined', 'withdrawn', 'cancelled'];

/** The request’s life as a line of steps, and where it is on it now. */
export function RequestLife({ status }: { status: RequestStatus }) {
  const w = useWords(requestPageWords);
  const { request: words } = useWords(statusWords);
  if (ended.includes(status))
    return (
      <p className="life-ended">
        <RequestStatusTag status={status} />
      </p>
    );
  const here = line.indexOf((asideAt[status] ?? status) as Stage);
  const at = status === 'closed' ? line.length : here;
  return (
    <ol className="life" aria-label={w.life}>
      {line.map((stage, index) => (
        <li key={stage} className={index < at ? 'done' : undefined} aria-current={index === at ? 'step' : undefined}>
          <span className="sign" aria-hidden>
            {index < at ? <CheckmarkIcon className="icon" /> : null}
          </span>
          {index === at && asideAt[status] ? <RequestStatusTag status={status} /> : words[stage]}
          {index < at && <span className="visually-hidden"> ({w.done})</span>}
        </li>
      ))}
    </ol>
  );
}
