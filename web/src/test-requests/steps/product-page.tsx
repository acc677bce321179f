import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useWords } from '../../platform/language';
import { useSignedIn } from '../../platform/session';
import { LockedProduct } from './locked-product';
import { NotYet } from '../checklist/not-yet';
import { ProductForm } from './product-form';
import { productWords } from './product.texts';
import { mayEdit } from '../request.rules';
import { checklistQuery, requestQuery } from '../test-requests.queries';

/** The first step: what the product is, and what the test is to find out. */
export function ProductPage() {
  const w = useWords(productWords);
  const { id } = useParams({ from: '/signed-in/requests/$id/product' });
  const me = useSignedIn();
  const request = useQuery(requestQuery(id));
  const checklist = useQuery(checklistQuery(id));
  if (!request.data || !checklist.data) return <NotYet title={w.title} queries={[request, checklist]} />;
  if (!mayEdit(me, request.data)) return <LockedProduct request={request.data} />;
  return <ProductForm key={id} request={request.data} checklist={checklist.data} />;
}
