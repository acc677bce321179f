import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { intakeFormQuery } from '../../checklists/intake.queries';
import { useWords } from '../../platform/language';
import { useSignedIn } from '../../platform/session';
import { IntakeForm } from './intake-form';
import { LockedIntake } from './locked-intake';
import { NotYet } from '../checklist/not-yet';
import { mayEdit } from '../request.rules';
import { requestWords } from '../request.texts';
import { checklistQuery, requestQuery } from '../test-requests.queries';

/** The second step: the questions that decide which rules apply. */
export function IntakePage() {
  const w = useWords(requestWords);
  const { id } = useParams({ from: '/signed-in/requests/$id/intake' });
  const me = useSignedIn();
  const request = useQuery(requestQuery(id));
  const checklist = useQuery(checklistQuery(id));
  const form = useQuery(intakeFormQuery);
  if (!request.data || !checklist.data || !form.data)
    return <NotYet title={w.steps.intake} queries={[request, checklist, form]} />;
  const { groups } = form.data;
  if (!mayEdit(me, request.data))
    return <LockedIntake request={request.data} checklist={checklist.data} groups={groups} />;
  return <IntakeForm key={id} request={request.data} checklist={checklist.data} groups={groups} />;
}
