import { Link } from '@tanstack/react-router';
import { useWords } from '../platform/language';
import { requestWords } from './request.texts';
import type { TestRequest } from './test-requests.queries';

/** Which request a screen is about, over its heading. */
export function RequestCrumb({ request }: { request: TestRequest }) {
  const w = useWords(requestWords);
  return (
    <>
      <Link to="/requests" activeOptions={{ exact: true }}>
        {w.requests}
      </Link>{' '}
      / {request.productName} – {request.number}
    </>
  );
}
