import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../look/button';
import { TextField } from '../../look/field';
import { Section } from '../../look/page';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { ChangeSaid } from './manage-hits';
import { makeStationChange, type StationChange, tryStationChange } from './manage-station-change';
import { stationWords } from './manage-stations.texts';
import { type TriedChange, useTriedChange } from './manage-tried-change';
import { type Testbed, testbedQuery } from '../testbeds.queries';

type Station = Testbed['stations'][number];

/** A testbed’s parallel places; the lab manager adds, renames, retires and reinstates them. */
export function ManageStations({ testbed, mayEdit }: { testbed: Testbed; mayEdit: boolean }) {
  const w = useWords(stationWords);
  const client = useQueryClient();
  const [done, setDone] = useState('');
  const [renamed, setRenamed] = useState<string | null>(null);
  const change = useTriedChange({
    attempt: (body: StationChange) => tryStationChange(testbed, body),
    make: (body: StationChange) => makeStationChange(testbed, body),
    onMade: (answer) => {
      client.setQueryData(testbedQuery(testbed.id).queryKey, answer);
      void client.invalidateQueries({ queryKey: ['testbeds', 'all'] });
      setRenamed(null);
      setDone(w.done);
    },
  });
  const make = (body: StationChange) => {
    setDone('');
    change.make(body);
  };
  return (
    <Section id="stations" title={w.title}>
      <p className="measure">{w.what}</p>
      <ChangeSaid change={{ ...change, error: errorElsewhere(change.error, ['name']) }} />
      {testbed.stations.length === 0 && <p className="lead subtle">{w.none}</p>}
      <ul className="rows two">
        {testbed.stations.map((station) => (
          <li key={station.id}>
            {renamed === station.id ? (
              <NameForm
                label={w.newName(station.name)}
                save={w.save}
                first={station.name}
                change={change}
                onSave={(name) => make({ act: 'rename', stationId: station.id, name })}
                onCancel={() => setRenamed(null)}
              />
            ) : (
              <StationRow
                station={station}
                mayEdit={mayEdit}
                onRename={() => setRenamed(station.id)}
                onSwitch={(act) => make({ act, stationId: station.id })}
              />
            )}
          </li>
        ))}
      </ul>
      <p role="status">{done}</p>
      {mayEdit && renamed === null && (
        <NameForm
          key={testbed.stations.length}
          label={w.addName}
          save={w.add}
          first=""
          change={change}
          onSave={(name) => make({ act: 'add', name })}
        />
      )}
    </Section>
  );
}

function StationRow(props: {
  station: Station;
  mayEdit: boolean;
  onRename: () => void;
  onSwitch: (act: 'retire' | 'reinstate') => void;
}) {
  const { station, mayEdit, onRename, onSwitch } = props;
  const w = useWords(stationWords);
  const act = station.active ? 'retire' : 'reinstate';
  return (
    <>
      <span>
        <b>{station.name}</b> <span className="subtle">{station.active ? w.inUse : w.retired}</span>
      </span>
      {mayEdit && (
        <span className="actions">
          <Button weight="tertiary" small onClick={onRename}>
            {w.rename}
            <span className="visually-hidden">{w.of(station.name)}</span>
          </Button>
          <Button weight="tertiary" small onClick={() => onSwitch(act)}>
            {w[act]}
            <span className="visually-hidden">{w.of(station.name)}</span>
          </Button>
        </span>
      )}
    </>
  );
}

function NameForm(props: {
  label: string;
  save: string;
  first: string;
  change: TriedChange<StationChange>;
  onSave: (name: string) => void;
  onCancel?: () => void;
}) {
  const { change, onSave, onCancel } = props;
  const w = useWords(stationWords);
  const [name, setName] = useState(props.first);
  const [isTried, setTried] = useState(false);
  const isMissing = isTried && name.trim() === '';
  return (
    <form
      noValidate
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.trim() !== '') onSave(name.trim());
      }}
    >
      <TextField
        label={props.label}
        value={name}
        maxLength={80}
        autoFocus={props.first !== ''}
        error={isMissing ? w.nameMissing : isTried ? errorAt(change.error, 'name') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" weight="secondary" busy={change.isPending}>
        {props.save}
      </Button>
      {onCancel && (
        <Button weight="tertiary" onClick={onCancel}>
          {w.cancel}
        </Button>
      )}
    </form>
  );
}
