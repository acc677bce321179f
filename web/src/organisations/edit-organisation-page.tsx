import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { BothVersions } from '../look/both-versions';
import { Button, LinkButton } from '../look/button';
import { Page } from '../look/page';
import { Refusals } from '../look/refusals';
import { Fetched } from '../look/states';
import { answerOf, api, Refusal } from '../platform/api';
import { errorElsewhere } from '../platform/field-errors';
import { useWords } from '../platform/language';
import { type OrganisationFacts, OrganisationFields } from './organisation-fields';
import { organisationFormWords } from './organisation-form.texts';
import { type Organisation, organisationQuery } from './organisations.queries';

const fields = ['name', 'country', 'number'] as const;

export function EditOrganisationPage() {
  const w = useWords(organisationFormWords);
  const { id } = useParams({ from: '/signed-in/organisations/$id/edit' });
  const query = useQuery(organisationQuery(id));
  return (
    <Page
      title={w.editTitle}
      crumb={
        <Link to="/organisations/$id" params={{ id }}>
          {query.data?.name ?? w.back}
        </Link>
      }
    >
      <Fetched query={query}>{(organisation) => <EditForm begunFrom={organisation} />}</Fetched>
    </Page>
  );
}

/** Somebody else may have changed it meanwhile: then both are shown, field by field, and the writer chooses. */
function EditForm({ begunFrom }: { begunFrom: Organisation }) {
  const w = useWords(organisationFormWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [seen, setSeen] = useState(begunFrom);
  const [clashing, setClashing] = useState<readonly (keyof OrganisationFacts)[]>([]);
  const { id } = seen;
  const form = useForm<OrganisationFacts>({
    defaultValues: { name: seen.name, country: seen.country, number: seen.number ?? '' },
  });
  const { getValues, setValue } = form;
  const showBoth = async () => {
    const now = await client.fetchQuery({ ...organisationQuery(id), staleTime: 0 });
    setClashing(fields.filter((field) => (now[field] ?? '') !== getValues(field)));
    setSeen(now);
  };
  const keep = useMutation({
    mutationFn: (body: OrganisationFacts) =>
      answerOf(
        api.PUT('/api/v1/organisations/{id}', {
          params: { path: { id }, header: { 'If-Match': `"${seen.version}"` } },
          body,
        }),
      ),
    onSuccess: async (kept) => {
      client.setQueryData(['organisations', id], kept);
      await client.invalidateQueries({ queryKey: ['organisations', 'list'] });
      await navigate({ to: '/organisations/$id', params: { id } });
    },
    onError: (error) => (error instanceof Refusal && error.status === 412 ? showBoth() : undefined),
  });
  return (
    <form noValidate onSubmit={form.handleSubmit((facts) => keep.mutate(facts))}>
      <Refusals error={errorElsewhere(keep.error, fields)} />
      {clashing.map((field) => (
        <BothVersions
          key={field}
          field={w.clash[field]}
          mine={getValues(field)}
          theirs={seen[field]}
          onChoose={(whose) => {
            if (whose === 'theirs') setValue(field, seen[field] ?? '');
            setClashing(clashing.filter((one) => one !== field));
            keep.reset();
          }}
        />
      ))}
      <OrganisationFields form={form} error={keep.error} />
      <p className="actions section">
        <Button type="submit" busy={keep.isPending}>
          {w.save}
        </Button>
        <LinkButton to="/organisations/$id" params={{ id }} weight="tertiary">
          {w.cancel}
        </LinkButton>
      </p>
    </form>
  );
}
