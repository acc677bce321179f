import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { BothVersions } from '../look/both-versions';
import { Button } from '../look/button';
import { TextField } from '../look/field';
import { Section } from '../look/page';
import { Refusals } from '../look/refusals';
import { Fetched } from '../look/states';
import { answerOf, api, Refusal, type Shape } from '../platform/api';
import { type Draft, rebase } from '../platform/draft';
import { errorAt, errorElsewhere } from '../platform/field-errors';
import { useWords } from '../platform/language';
import { labSettingsWords } from './lab-settings.texts';
import './organisations.css';

type LabSettings = Shape<'LabSettings'>;
type Written = Omit<LabSettings, 'version'>;
type Field = keyof Written;

const labSettingsQuery = queryOptions({
  queryKey: ['lab-settings'],
  queryFn: () => answerOf(api.GET('/api/v1/lab-settings')),
});

const numbers = [
  ['holdsPerOrganisationMax', 1, 100],
  ['decisionWorkingDaysMax', 1, 60],
  ['decisionWarningHours', 1, 720],
] as const satisfies readonly (readonly [Field, number, number])[];

const withoutVersion = ({ version: _, ...rest }: LabSettings): Written => rest;

export function LabSettingsSection() {
  const w = useWords(labSettingsWords);
  const query = useQuery(labSettingsQuery);
  return (
    <Section title={w.title} id="lab-settings">
      <p className="measure">{w.lead}</p>
      <Fetched query={query}>{(settings) => <LabSettingsForm begunFrom={settings} />}</Fetched>
    </Section>
  );
}

function LabSettingsForm({ begunFrom }: { begunFrom: LabSettings }) {
  const w = useWords(labSettingsWords);
  const { draft, change, clashing, choose, save } = useSettingsDraft(begunFrom);
  const { mine } = draft;
  const fields = Object.keys(mine);
  const outside = ([field, min, max]: (typeof numbers)[number]) =>
    Number.isInteger(mine[field]) && mine[field] >= min && mine[field] <= max ? undefined : w.between(min, max);
  const send = () => {
    if (numbers.every((one) => !outside(one))) save.mutate();
  };
  const said = (value: unknown) => (typeof value === 'boolean' ? (value ? w.yes : w.no) : String(value));
  return (
    <form
      noValidate
      className="lab-settings"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {clashing.map((field) => (
        <BothVersions
          key={field}
          field={w[field]}
          mine={said(mine[field])}
          theirs={said(draft.base[field])}
          onChoose={(whose) => choose(field, whose)}
        />
      ))}
      <Refusals error={clashing.length > 0 ? null : errorElsewhere(save.error, fields)} />
      <label className="checkbox">
        <input
          type="checkbox"
          checked={mine.fourEyes}
          onChange={({ target }) => change({ fourEyes: target.checked })}
        />
        <span>
          <b>{w.fourEyes}</b>
          <br />
          {w.fourEyesWhat}
        </span>
      </label>
      <TextField
        label={w.zone}
        description={w.zoneWhat}
        value={mine.zone}
        error={errorAt(save.error, 'zone')}
        onChange={({ target }) => change({ zone: target.value })}
      />
      <div className="settings-fields">
        {numbers.map((one) => (
          <TextField
            key={one[0]}
            label={w[one[0]]}
            type="number"
            min={one[1]}
            max={one[2]}
            value={Number.isNaN(mine[one[0]]) ? '' : mine[one[0]]}
            error={outside(one) ?? errorAt(save.error, one[0])}
            onChange={({ target }) => change({ [one[0]]: target.valueAsNumber })}
          />
        ))}
      </div>
      <p className="actions section">
        <Button type="submit" busy={save.isPending}>
          {w.save}
        </Button>
        <span role="status">{save.isSuccess && w.saved}</span>
      </p>
    </form>
  );
}

/** What is written on top of what is kept; what somebody else changed meanwhile and we too, has to be chosen between. */
function useSettingsDraft(begunFrom: LabSettings) {
  const client = useQueryClient();
  const [version, setVersion] = useState(begunFrom.version);
  const [draft, setDraft] = useState<Draft<Written>>(() => {
    const base = withoutVersion(begunFrom);
    return { base, mine: base };
  });
  const [clashing, setClashing] = useState<readonly Field[]>([]);
  const seeTheirs = async () => {
    const theirs = await client.fetchQuery({ ...labSettingsQuery, staleTime: 0 });
    const rebased = rebase(draft, withoutVersion(theirs));
    setVersion(theirs.version);
    setDraft(rebased.draft);
    setClashing(rebased.clashing);
  };
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/lab-settings', { params: { header: { 'If-Match': `"${version}"` } }, body: draft.mine }),
      ),
    onSuccess: (kept) => {
      client.setQueryData(labSettingsQuery.queryKey, kept);
      setVersion(kept.version);
      setDraft({ base: withoutVersion(kept), mine: withoutVersion(kept) });
    },
    onError: (error) => (error instanceof Refusal && error.status === 412 ? seeTheirs() : undefined),
  });
  const change = (changed: Partial<Written>) => {
    save.reset();
    setDraft({ ...draft, mine: { ...draft.mine, ...changed } });
  };
  const choose = (field: Field, whose: 'mine' | 'theirs') => {
    if (whose === 'theirs') change({ [field]: draft.base[field] });
    setClashing(clashing.filter((one) => one !== field));
  };
  return { draft, change, clashing, choose, save };
}
