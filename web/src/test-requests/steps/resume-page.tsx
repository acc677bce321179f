import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useWords } from '../../platform/language';
import { useSignedIn } from '../../platform/session';
import { NotYet } from '../checklist/not-yet';
import { mayEdit, nextStep } from '../request.rules';
import { requestWords } from '../request.texts';
import { checklistQuery, requestQuery } from '../test-requests.queries';

/** Back to where the work on a request was left, on whatever device. */
export function ResumePage() {
  const w = useWords(requestWords);
  const { id } = useParams({ from: '/signed-in/requests/$id/edit' });
  const me = useSignedIn();
  const request = useQuery(requestQuery(id));
  const checklist = useQuery(checklistQuery(id));
  if (request.data && !mayEdit(me, request.data)) return <Navigate to="/requests/$id" params={{ id }} replace />;
  if (request.data && checklist.data)
    return <Navigate to={`/requests/$id/${nextStep(request.data, checklist.data)}`} params={{ id }} replace />;
  return <NotYet title={w.requests} queries={[request, checklist]} />;
}
