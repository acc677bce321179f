import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Fetched } from '../../look/states';
import { useWords } from '../../platform/language';
import { ReviewDesk } from './review-desk';
import { reviewWords } from './review.texts';
import { checklistQuery, requestQuery } from '../test-requests.queries';

/** The reviewer’s part: evidence beside the criterion, a verdict for each item. */
export function ReviewPage() {
  const w = useWords(reviewWords);
  const { id } = useParams({ from: '/signed-in/requests/$id/review' });
  const request = useQuery(requestQuery(id));
  const checklist = useQuery(checklistQuery(id));
  if (request.data && checklist.data) return <ReviewDesk key={id} request={request.data} checklist={checklist.data} />;
  return (
    <main id="content" className="page">
      <h1 className="visually-hidden">{w.loading}</h1>
      <Fetched query={request}>{() => <Fetched query={checklist}>{() => null}</Fetched>}</Fetched>
    </main>
  );
}
