import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button, LinkButton } from '../look/button';
import { Choices } from '../look/field';
import { Noted, Page } from '../look/page';
import { Refusals } from '../look/refusals';
import { answerOf, api, idempotencyKey } from '../platform/api';
import { errorElsewhere } from '../platform/field-errors';
import { useWords } from '../platform/language';
import { type OrganisationFacts, OrganisationFields } from './organisation-fields';
import { organisationFormWords } from './organisation-form.texts';

type MemberKind = 'company' | 'municipality' | 'public-body';
const kinds: readonly MemberKind[] = ['company', 'municipality', 'public-body'];

export function NewOrganisationPage() {
  const w = useWords(organisationFormWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [kind, setKind] = useState<MemberKind>('company');
  const [key] = useState(idempotencyKey);
  const form = useForm<OrganisationFacts>({ defaultValues: { name: '', country: 'NO', number: '' } });
  const enrol = useMutation({
    mutationFn: (facts: OrganisationFacts) =>
      answerOf(
        api.POST('/api/v1/organisations', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...facts, kind },
        }),
      ),
    onSuccess: async (made) => {
      client.setQueryData(['organisations', made.id], made);
      await client.invalidateQueries({ queryKey: ['organisations', 'list'] });
      await navigate({ to: '/organisations/$id', params: { id: made.id } });
    },
  });
  return (
    <Page title={w.newTitle} crumb={<Link to="/organisations">{w.back}</Link>}>
      <form noValidate onSubmit={form.handleSubmit((facts) => enrol.mutate(facts))}>
        <Refusals error={errorElsewhere(enrol.error, ['name', 'country', 'number'])} />
        <Noted
          margin={
            <>
              <p className="term">{w.marginTerm}</p>
              <p>{w.margin}</p>
            </>
          }
        >
          <Choices
            label={w.kind}
            name="kind"
            choices={kinds.map((value) => ({ value, label: w.kinds[value] }))}
            chosen={[kind]}
            onChoose={([chosen]) => chosen && setKind(chosen)}
          />
          <OrganisationFields form={form} error={enrol.error} />
        </Noted>
        <p className="actions section">
          <Button type="submit" busy={enrol.isPending}>
            {w.register}
          </Button>
          <LinkButton to="/organisations" weight="tertiary">
            {w.cancel}
          </LinkButton>
        </p>
      </form>
    </Page>
  );
}
