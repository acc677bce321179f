import { Link } from '@tanstack/react-router';
import { useWords } from '../platform/language';
import { isEditable } from './request.rules';
import { requestWords } from './request.texts';
import type { TestRequest } from './test-requests.queries';

/** Why nothing can be written here now, and where to see how it goes. */
export function LockedNote({ request }: { request: TestRequest }) {
  const w = useWords(requestWords);
  return (
    <p className="remark info measure">
      {isEditable(request) ? w.companysTurn : w.locked}{' '}
      <Link to="/requests/$id" params={{ id: request.id }}>
        {w.lockedLink}
      </Link>
    </p>
  );
}
