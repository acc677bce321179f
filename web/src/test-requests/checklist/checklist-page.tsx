import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useWords } from '../../platform/language';
import { ChecklistDesk } from './checklist-desk';
import { NotYet } from './not-yet';
import { requestWords } from '../request.texts';
import { checklistQuery, requestFilesQuery, requestQuery } from '../test-requests.queries';

/** The third step, and later the place where the reviewer’s questions are answered. */
export function ChecklistPage() {
  const w = useWords(requestWords);
  const { id } = useParams({ from: '/signed-in/requests/$id/checklist' });
  const request = useQuery(requestQuery(id));
  const checklist = useQuery(checklistQuery(id));
  const files = useQuery(requestFilesQuery(id));
  if (request.data && checklist.data && files.data)
    return <ChecklistDesk key={id} request={request.data} checklist={checklist.data} files={files.data} />;
  return <NotYet title={w.steps.checklist} queries={[request, checklist, files]} />;
}
