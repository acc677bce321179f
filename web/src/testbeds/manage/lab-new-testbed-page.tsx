import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '../../look/button';
import { Select, TextArea, TextField } from '../../look/field';
import { Page } from '../../look/page';
import { Refusals } from '../../look/refusals';
import { Fetched } from '../../look/states';
import { answerOf, api, idempotencyKey, type Shape } from '../../platform/api';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useLocalised, useWords } from '../../platform/language';
import { labTestbedWords } from './lab-testbeds.texts';
import './manage.css';
import { useEdit } from './manage-edit';
import { TermsFields, termFields } from './manage-terms-fields';
import { readTerms, type Terms, usualTerms } from './manage-terms.rules';
import { type Site, sitesQuery } from './manage.queries';
import { testbedQuery } from '../testbeds.queries';

type NewTestbed = Terms & { readonly siteId: string; readonly key: string; readonly stations: string };
const emptyTestbed: NewTestbed = { ...usualTerms, siteId: '', key: '', stations: '' };

/** Adds a testbed with its stations; its opening hours are set on its own page, where one comes next. */
export function LabNewTestbedPage() {
  const w = useWords(labTestbedWords);
  const sites = useQuery(sitesQuery);
  return (
    <Page title={w.newTestbed} crumb={<Link to="/lab/testbeds">{w.tabTitle}</Link>} lead={w.hoursNext}>
      <Fetched query={sites}>
        {({ items }) =>
          items.length > 0 ? (
            <NewTestbedForm sites={items} />
          ) : (
            <>
              <p className="lead">{w.siteFirst}</p>
              <p className="actions section">
                <LinkButton to="/lab/sites/new">{w.newSite}</LinkButton>
              </p>
            </>
          )
        }
      </Fetched>
    </Page>
  );
}

function NewTestbedForm({ sites }: { sites: readonly Site[] }) {
  const w = useWords(labTestbedWords);
  const say = useLocalised();
  const edit = useEdit<NewTestbed>('new testbed', emptyTestbed);
  const [isTried, setTried] = useState(false);
  const { siteId = '', key, stations, ...terms } = edit.mine;
  const site = siteId || (sites[0]?.id ?? '');
  const names = stations.split('\n').filter((name) => name.trim() !== '');
  const { change, faults } = readTerms(terms);
  const isKey = /^[a-z0-9-]{1,60}$/.test(key);
  const create = useCreate(edit.forget);
  const save = () => {
    setTried(true);
    if (isKey && names.length > 0 && Object.keys(faults).length === 0)
      create.mutate({ ...change, siteId: site, key, stations: names });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Refusals error={errorElsewhere(create.error, [...termFields, 'key', 'stations', 'siteId'])} />
      <div className="field-grid">
        <Select
          label={w.site}
          value={site}
          error={errorAt(create.error, 'siteId')}
          onChange={(event) => edit.change({ siteId: event.target.value })}
        >
          {sites.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </Select>
        <TextField
          label={w.key}
          description={w.keyWhat}
          value={key}
          maxLength={60}
          error={isTried && !isKey ? w.keyMissing : errorAt(create.error, 'key')}
          onChange={(event) => edit.change({ key: event.target.value })}
        />
        <TextArea
          label={w.stations}
          description={w.stationsWhat}
          value={stations}
          error={isTried && names.length === 0 ? w.stationMissing : errorAt(create.error, 'stations')}
          onChange={(event) => edit.change({ stations: event.target.value })}
        />
      </div>
      <TermsFields terms={terms} faults={isTried ? faults : {}} error={create.error} onChange={edit.change} />
      <p className="actions section-actions">
        <Button type="submit" busy={create.isPending}>
          {w.create}
        </Button>
      </p>
    </form>
  );
}

function useCreate(forget: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(idempotencyKey);
  return useMutation({
    mutationFn: (body: Shape<'NewTestbed'>) =>
      answerOf(api.POST('/api/v1/testbeds', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: async (testbed) => {
      forget();
      void client.invalidateQueries({ queryKey: ['testbeds'] });
      client.setQueryData(testbedQuery(testbed.id).queryKey, testbed);
      await navigate({ to: '/lab/testbeds/$id', params: { id: testbed.id }, replace: true });
    },
  });
}
