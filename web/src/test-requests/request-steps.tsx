import { useQuery } from '@tanstack/react-query';
import { type Step, StepLine } from '../look/step-line';
import { useWords } from '../platform/language';
import { progressOf } from './checklist/checklist.rules';
import { isEditable, isProductTold, type StepKey, unansweredQuestions } from './request.rules';
import { requestWords } from './request.texts';
import { checklistQuery, type TestRequest } from './test-requests.queries';

const addresses = {
  product: '/requests/$id/product',
  intake: '/requests/$id/intake',
  checklist: '/requests/$id/checklist',
  slot: '/requests/$id/slot',
  send: '/requests/$id/send',
} as const satisfies Record<StepKey, string>;

/** Where one is on the way to a request that is sent in. `slot` says in words which time is held. */
export function RequestSteps({ request, at, slot }: { request: TestRequest; at: StepKey; slot?: string }) {
  const w = useWords(requestWords);
  // Only what another step has fetched already: a line of steps is not worth a question of its own.
  const { data: checklist } = useQuery({ ...checklistQuery(request.id), enabled: false });
  const open = checklist ? unansweredQuestions(checklist) : undefined;
  const { items, answered, waiting } = checklist
    ? progressOf(checklist.templates.flatMap((template) => template.items))
    : { ...request.progress, waiting: request.progress.items - request.progress.answered };
  const facts: Record<StepKey, { isDone: boolean; note?: string }> = {
    product: { isDone: isProductTold(request) },
    intake: { isDone: open === 0, note: open ? w.toDo(open) : undefined },
    checklist: {
      isDone: items > 0 && waiting === 0 && open === 0,
      note: answered === items && waiting > 0 ? w.toDo(waiting) : w.answeredOf(answered, items),
    },
    slot: { isDone: slot !== undefined, note: slot },
    send: { isDone: !isEditable(request) },
  };
  const steps = (Object.keys(addresses) as StepKey[]).map((key): Step => ({
    key,
    label: w.steps[key],
    ...facts[key],
    link: { to: addresses[key], params: { id: request.id } },
  }));
  return <StepLine steps={steps} at={at} />;
}
