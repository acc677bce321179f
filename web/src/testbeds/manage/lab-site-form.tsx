import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import { BothVersions } from '../../look/both-versions';
import { Button } from '../../look/button';
import { Select, TextArea, TextField } from '../../look/field';
import { Refusals } from '../../look/refusals';
import { answerOf, api, idempotencyKey, Refusal } from '../../platform/api';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { missingIn, type RequiredOfSite, siteChange, type TypedSite, typedSite } from './lab-site.rules';
import { siteWords } from './lab-site.texts';
import { useEdit } from './manage-edit';
import { apiField } from './manage-terms.rules';
import { hostsQuery, type Site } from './manage.queries';
import { siteQuery } from '../testbeds.queries';

type TextName = keyof (typeof siteWords)['nb']['fields'];

/** Adds a site, or changes one: everything but its key and its zone, on which addresses and bookings rest. */
export function LabSiteForm({ site }: { site: Site | null }) {
  const w = useWords(siteWords);
  const edit = useEdit<TypedSite>(
    site ? `site ${site.id}` : 'new site',
    useMemo(() => typedSite(site), [site]),
  );
  const save = useSaveSite(site, edit.forget);
  const [isTried, setTried] = useState(false);
  const missing = missingIn(edit.mine);
  const isConflict = save.error instanceof Refusal && save.error.status === 412;
  const field = (name: TextName) => ({
    name,
    label: w.fields[name],
    value: edit.mine[name],
    error:
      isTried && missing.includes(name as RequiredOfSite)
        ? w.missing[name as RequiredOfSite]
        : errorAt(save.error, apiField(name as 'nameNb')),
    onChange: (event: { target: { value: string } }) => edit.change({ [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0) save.mutate(edit.mine);
  };
  return (
    <form noValidate onSubmit={submit}>
      {isConflict ? (
        <p className="remark" role="alert">
          {w.changedMeanwhile}
        </p>
      ) : (
        <Refusals error={errorElsewhere(save.error, ['name', 'directions', 'address', 'key', 'hostOrganisationId'])} />
      )}
      {edit.clashing.map((name) => (
        <BothVersions
          key={name}
          field={name === 'hostOrganisationId' ? w.host : w.fields[name]}
          mine={edit.mine[name]}
          theirs={edit.theirs[name]}
          onChoose={(whose) => edit.choose(name, whose)}
        />
      ))}
      <div className="field-grid">
        <TextField maxLength={120} {...field('nameNb')} />
        <TextField maxLength={120} {...field('nameEn')} />
        <TextField maxLength={300} {...field('address')} />
        {!site && <TextField description={w.keyWhat} maxLength={60} {...field('key')} />}
        <TextArea maxLength={2000} {...field('directionsNb')} />
        <TextArea maxLength={2000} {...field('directionsEn')} />
        <HostChoice
          chosen={edit.mine.hostOrganisationId}
          error={errorAt(save.error, 'hostOrganisationId')}
          onChoose={(hostOrganisationId) => edit.change({ hostOrganisationId })}
        />
      </div>
      {site && <p className="small subtle">{w.zone(site.zone)}</p>}
      <p className="actions section-actions">
        <Button type="submit" busy={save.isPending}>
          {site ? w.save : w.create}
        </Button>
        <span role="status">{save.isSuccess && !edit.isChanged && w.saved}</span>
      </p>
    </form>
  );
}

function useSaveSite(site: Site | null, forget: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(idempotencyKey);
  return useMutation({
    mutationFn: (typed: TypedSite) => {
      const body = siteChange(typed, site);
      if (!site)
        return answerOf(
          api.POST('/api/v1/sites', {
            params: { header: { 'Idempotency-Key': key } },
            body: { ...body, key: typed.key, zone: 'Europe/Oslo' },
          }),
        );
      const header = { 'If-Match': `"${site.version}"` };
      return answerOf(api.PUT('/api/v1/sites/{id}', { params: { path: { id: site.id }, header }, body }));
    },
    onSuccess: async (saved) => {
      forget();
      client.setQueryData(siteQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['sites', 'all'] });
      void client.invalidateQueries({ queryKey: ['testbeds'] });
      if (!site) await navigate({ to: '/lab/testbeds', replace: true });
    },
    onError: (error) => {
      if (error instanceof Refusal && error.status === 412) void client.invalidateQueries({ queryKey: ['sites'] });
    },
  });
}

/** Whose site it is, among the lab’s members; one who is not among the first of them stays who they are. */
function HostChoice(props: { chosen: string; error: string | undefined; onChoose: (id: string) => void }) {
  const { chosen, error, onChoose } = props;
  const w = useWords(siteWords);
  const hosts = useQuery(hostsQuery);
  const items = (hosts.data?.items ?? []).filter(({ kind }) => kind === 'municipality');
  return (
    <Select label={w.host} value={chosen} error={error} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{w.noHost}</option>
      {chosen !== '' && !items.some(({ id }) => id === chosen) && <option value={chosen}>{w.otherHost}</option>}
      {items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
