import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { decodeIntake } from '../../checklists/intake-address';
import { Button } from '../../look/button';
import { Choices, TextField } from '../../look/field';
import { Noted, Page } from '../../look/page';
import { Refusals } from '../../look/refusals';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { hasRole, ownOrganisations, useSignedIn } from '../../platform/session';
import { newRequestWords } from './new-request.texts';
import { OrganisationChoice } from './organisation-choice';
import { requestQuery } from '../test-requests.queries';

const emptyDraft = { productVersion: '', purpose: '', wishedTestbedIds: [], wishedFrom: null, wishedUntil: null };

/** Begins a request: the little that a draft needs. The steps do the rest. */
export function NewRequestPage() {
  const w = useWords(newRequestWords);
  const me = useSignedIn();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { intake: carried } = useSearch({ from: '/signed-in/requests/new' });
  const [intake] = useState(() => (carried ? decodeIntake(carried) : {}));
  const own = ownOrganisations(me);
  const onBehalf = hasRole(me, 'lab-staff', 'lab-manager');
  const [organisationId, setOrganisationId] = useState(own.length === 1 && !onBehalf ? own[0]!.organisationId : '');
  const [key] = useState(idempotencyKey);
  const { register, handleSubmit, formState } = useForm<{ productName: string }>();
  const begin = useMutation({
    mutationFn: ({ productName }: { productName: string }) =>
      answerOf(
        api.POST('/api/v1/test-requests', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...emptyDraft, organisationId, productName, intake },
        }),
      ),
    onSuccess: async (request) => {
      void client.invalidateQueries({ queryKey: ['test-requests'], refetchType: 'none' });
      client.setQueryData(requestQuery(request.id).queryKey, request);
      await navigate({ to: '/requests/$id/product', params: { id: request.id }, replace: true });
    },
  });
  const isOrganisationMissing = formState.isSubmitted && organisationId === '';
  const organisationError = isOrganisationMissing ? w.organisationMissing : errorAt(begin.error, 'organisationId');
  const answers = Object.keys(intake).length;
  return (
    <Page title={w.title} lead={w.lead}>
      <Noted margin={<Onwards />}>
        <form
          noValidate
          className="section"
          onSubmit={handleSubmit((form) => (organisationId === '' ? undefined : begin.mutate(form)))}
        >
          <Refusals error={errorElsewhere(begin.error, ['productName', 'organisationId'])} />
          {answers > 0 && <p className="remark info carried">{w.withIntake(answers)}</p>}
          <TextField
            label={w.name}
            description={w.nameWhat}
            maxLength={200}
            error={formState.errors.productName?.message ?? errorAt(begin.error, 'productName')}
            {...register('productName', { validate: (name) => name.trim() !== '' || w.nameMissing })}
          />
          {onBehalf && (
            <OrganisationChoice chosen={organisationId} error={organisationError} onChoose={setOrganisationId} />
          )}
          {!onBehalf && own.length > 1 && (
            <Choices
              label={w.organisation}
              name="organisationId"
              chosen={[organisationId]}
              onChoose={([id]) => setOrganisationId(id ?? '')}
              error={organisationError}
              choices={own.map((one) => ({ value: one.organisationId, label: one.organisationName }))}
            />
          )}
          <p className="actions section">
            <Button type="submit" busy={begin.isPending}>
              {w.begin}
            </Button>
          </p>
        </form>
      </Noted>
    </Page>
  );
}

function Onwards() {
  const w = useWords(newRequestWords);
  return (
    <>
      <p className="term">{w.marginTitle}</p>
      <ol className="steps">
        {w.margin.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}
