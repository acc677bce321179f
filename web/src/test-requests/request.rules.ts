import type { RequestStatus } from '../look/status';
import { hasRole, type Me } from '../platform/session';
import type { Checklist, TestRequest } from './test-requests.queries';
import { waitsForAnswer } from './checklist/checklist.rules';

/** While a request is in one of these, its company may change what it says, and needs a slot. */
const editable: readonly RequestStatus[] = ['draft', 'changes-requested', 'slot-needed'];

export const isEditable = ({ status }: Pick<TestRequest, 'status'>): boolean => editable.includes(status);

/** Whether the reader may change the request as it stands: its company’s people, or the lab on their behalf. */
export function mayEdit(me: Me, request: Pick<TestRequest, 'status' | 'organisation'>): boolean {
  if (!isEditable(request)) return false;
  const own = me.memberships.some(
    ({ organisationId, role }) =>
      organisationId === request.organisation.id && (role === 'member' || role === 'administrator'),
  );
  return own || hasRole(me, 'lab-staff', 'lab-manager');
}

export type StepKey = 'product' | 'intake' | 'checklist' | 'slot' | 'send';

export const isProductTold = ({ productName, purpose }: Pick<TestRequest, 'productName' | 'purpose'>): boolean =>
  productName.trim() !== '' && purpose.trim() !== '';

export const unansweredQuestions = ({ questions }: Checklist): number =>
  questions.filter(({ answer }) => answer === null).length;

/** Where somebody goes on who comes back, on whatever device. */
export function nextStep(request: TestRequest, checklist: Checklist): StepKey {
  if (!isProductTold(request)) return 'product';
  if (unansweredQuestions(checklist) > 0) return 'intake';
  const items = checklist.templates.flatMap((template) => template.items);
  return items.some(waitsForAnswer) ? 'checklist' : 'slot';
}
