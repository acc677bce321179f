import { type FormEvent, useState } from 'react';
import { Button } from '../../look/button';
import { Select, TextField } from '../../look/field';
import { errorAt } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import {
  type ClosureFaults,
  type ClosurePlace,
  emptyClosure,
  type NewClosure,
  readClosure,
  type TypedClosure,
} from './manage-closure.rules';
import { closureWords } from './manage-closures.texts';
import type { TriedChange } from './manage-tried-change';

/** Closes a testbed or a whole site for a time. */
export function ClosureForm(props: {
  places: readonly ClosurePlace[];
  today: string;
  change: TriedChange<NewClosure>;
  onCancel: () => void;
}) {
  const { places, today, change, onCancel } = props;
  const w = useWords(closureWords);
  const [typed, setTyped] = useState(() => emptyClosure(places[0]?.id ?? '', today));
  const [isTried, setTried] = useState(false);
  const read = readClosure(
    typed,
    places.find(({ id }) => id === typed.place),
  );
  const faults: ClosureFaults = isTried ? read.faults : {};
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setTried(true);
    if (read.closure) change.make(read.closure);
    else requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const field = (name: Exclude<keyof TypedClosure, 'kind' | 'place'>, refusedAt = '') => ({
    name,
    label: w[name],
    value: typed[name],
    error: faults[name] ? w.faults[faults[name]] : errorAt(change.error, refusedAt),
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  return (
    <form noValidate onSubmit={save} className="closure-form">
      <div className="field-grid">
        <Select
          label={w.where}
          value={typed.place}
          error={faults.place && w.faults[faults.place]}
          onChange={(event) => setTyped({ ...typed, place: event.target.value })}
        >
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label={w.kind}
          value={typed.kind}
          onChange={(event) => setTyped({ ...typed, kind: event.target.value as TypedClosure['kind'] })}
        >
          {(['closed', 'maintenance'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {w.kinds[kind]}
            </option>
          ))}
        </Select>
        <TextField type="date" {...field('startDay', 'start')} />
        <TextField description={w.clock} inputMode="decimal" {...field('startTime')} />
        <TextField type="date" {...field('endDay', 'end')} />
        <TextField description={w.endClock} inputMode="decimal" {...field('endTime')} />
        <TextField maxLength={300} {...field('reasonNb', 'reason.nb')} />
        <TextField maxLength={300} {...field('reasonEn', 'reason.en')} />
      </div>
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
