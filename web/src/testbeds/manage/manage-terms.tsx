import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { BothVersions } from '../../look/both-versions';
import { Button } from '../../look/button';
import { answerOf, api, type Shape } from '../../platform/api';
import { errorElsewhere } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { type Edit, useEdit } from './manage-edit';
import { ManagedPart, useOpened } from './manage-part';
import { TermsFacts } from './manage-terms-facts';
import { TermsFields, termFields } from './manage-terms-fields';
import { readTerms, type Terms, type TermsFaults, termsOf } from './manage-terms.rules';
import { termsWords } from './manage-terms.texts';
import { type TriedChange, useTriedChange } from './manage-tried-change';
import { type Testbed, testbedQuery } from '../testbeds.queries';

type Body = Omit<Shape<'TestbedChange'>, 'dryRun'>;

/** What a testbed is and how it is booked; the lab manager changes it here. */
export function ManageTerms({ testbed, mayEdit }: { testbed: Testbed; mayEdit: boolean }) {
  const w = useWords(termsWords);
  const client = useQueryClient();
  const { id, version } = testbed;
  const keptAs = `testbed terms ${id}`;
  const edit = useEdit(
    keptAs,
    useMemo(() => termsOf(testbed), [testbed]),
  );
  const opened = useOpened(keptAs, mayEdit, edit);
  const send = (body: Body, dryRun: boolean) =>
    answerOf(
      api.PUT('/api/v1/testbeds/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        body: { ...body, dryRun },
      }),
    );
  const change = useTriedChange({
    attempt: (body: Body) => send(body, true),
    make: (body: Body) => send(body, false),
    onMade: (answer) => {
      client.setQueryData(testbedQuery(id).queryKey, answer);
      void client.invalidateQueries({ queryKey: ['testbeds', 'all'] });
      opened.save();
    },
  });
  const said = { ...change, error: errorElsewhere(change.error, termFields) };
  return (
    <ManagedPart
      id="terms"
      words={w}
      opened={opened}
      change={said}
      mayEdit={mayEdit}
      form={<TermsForm edit={edit} change={change} onCancel={opened.leave} />}
    >
      <TermsFacts testbed={testbed} />
    </ManagedPart>
  );
}

function TermsForm(props: { edit: Edit<Terms>; change: TriedChange<Body>; onCancel: () => void }) {
  const { edit, change, onCancel } = props;
  const w = useWords(termsWords);
  const [isTried, setTried] = useState(false);
  const read = readTerms(edit.mine);
  const faults: TermsFaults = isTried ? read.faults : {};
  const save = () => {
    setTried(true);
    if (Object.keys(read.faults).length === 0) change.make(read.change);
  };
  const shown = (value: string | boolean) => (typeof value === 'string' ? value : value ? w.yes : w.no);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {edit.clashing.map((field) => (
        <BothVersions
          key={field}
          field={w.fields[field]}
          mine={shown(edit.mine[field])}
          theirs={shown(edit.theirs[field])}
          onChoose={(whose) => edit.choose(field, whose)}
        />
      ))}
      <TermsFields terms={edit.mine} faults={faults} error={change.error} onChange={edit.change} />
      <p className="actions section-actions">
        <Button type="submit" busy={change.isPending}>
          {w.save}
        </Button>
        <Button weight="tertiary" onClick={onCancel}>
          {w.cancel}
        </Button>
      </p>
    </form>
  );
}
