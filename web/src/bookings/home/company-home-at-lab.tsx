import { Link } from '@tanstack/react-router';
import { RequestStatusTag } from '../../look/status';
import { useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import type { TestRequest } from '../../test-requests/test-requests.queries';
import type { RequestWithSlot } from './company-home.rules';
import { companyHomeWords } from './company-home.texts';

/** What the company has handed over, and how far the lab has come with it. */
export function AtLabList({ rows }: { rows: readonly RequestWithSlot[] }) {
  const w = useWords(companyHomeWords);
  if (rows.length === 0) return <p className="subtle">{w.nothingAtLab}</p>;
  return (
    <ul className="ruled">
      {rows.map(({ request }) => (
        <li key={request.id}>
          <p>
            <RequestStatusTag status={request.status} />{' '}
            <b>
              <Link to="/requests/$id" params={{ id: request.id }}>
                {request.productName}
              </Link>
            </b>
          </p>
          <p className="small subtle">
            <HowFar request={request} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function HowFar({ request: { status, progress, submittedAt, reportFileId, productName } }: { request: TestRequest }) {
  const w = useWords(companyHomeWords);
  const { day } = useTimeWords();
  if (status === 'in-test') return w.inTest;
  if (status === 'reported')
    return (
      <>
        {w.reported}{' '}
        {reportFileId && (
          <a href={`/api/v1/files/${reportFileId}`} download>
            {w.readReport}
            <span className="visually-hidden"> ({productName})</span>
          </a>
        )}
      </>
    );
  return [submittedAt && w.sent(day(submittedAt)), w.judged(progress.passing, progress.items)]
    .filter(Boolean)
    .join(' ');
}
