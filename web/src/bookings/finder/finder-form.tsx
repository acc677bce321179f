import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { type FormEvent, useState } from 'react';
import { Button } from '../../look/button';
import { Choices, Select, TextField } from '../../look/field';
import { useLocalised, useWords } from '../../platform/language';
import type { Calendar } from '../bookings.queries';
import { lengths, searchDaysMax, type Wish } from './finder-wish';
import { finderWords } from './finder.texts';
import { addDays } from '../../platform/wall-clock';

/** “I need so many hours within these days, on any of these testbeds.” */
export function FinderForm(props: { wish: Wish; calendars: readonly Calendar[]; onFind: (wish: Wish) => void }) {
  const w = useWords(finderWords);
  const [wish, setWish] = useState(props.wish);
  const [error, setError] = useState<string>();
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const find = (event: FormEvent) => {
    event.preventDefault();
    const fault = faultOf(wish);
    setError(fault && (fault === 'before' ? w.untilBeforeFrom : w.tooLong(searchDaysMax - 1)));
    if (!fault) props.onFind(wish);
  };
  return (
    <form className="finder-form" aria-label={w.ask} noValidate onSubmit={find}>
      <Select
        label={w.howLong}
        value={wish.minutes}
        onChange={({ target }) => change({ minutes: Number(target.value) })}
      >
        {[...new Set([...lengths, props.wish.minutes])]
          .sort((a, b) => a - b)
          .map((minutes) => (
            <option key={minutes} value={minutes}>
              {w.length(minutes)}
            </option>
          ))}
      </Select>
      <TextField
        label={w.from}
        type="date"
        required
        value={wish.from}
        onChange={({ target }) => change({ from: target.value })}
      />
      <TextField
        label={w.until}
        type="date"
        required
        value={wish.until}
        error={error}
        onChange={({ target }) => change({ until: target.value })}
      />
      <TestbedChoice calendars={props.calendars} chosen={wish.testbeds} onChoose={(testbeds) => change({ testbeds })} />
      <Button type="submit" weight="secondary">
        <MagnifyingGlassIcon className="icon" aria-hidden />
        {w.find}
      </Button>
    </form>
  );
}

function faultOf({ from, until }: Wish): 'before' | 'long' | undefined {
  if (!from || !until || until < from) return 'before';
  return until > addDays(from, searchDaysMax - 2) ? 'long' : undefined;
}

/** Any number of testbeds; none means all of them. */
function TestbedChoice(props: {
  calendars: readonly Calendar[];
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
}) {
  const w = useWords(finderWords);
  const localised = useLocalised();
  const { calendars, chosen } = props;
  const all = chosen.length === 0;
  return (
    <div className="field testbed-choice">
      <span className="label">{w.testbeds}</span>
      <details>
        <summary className="input">{all ? w.allTestbeds(calendars.length) : w.someTestbeds(chosen.length)}</summary>
        <Choices
          type="checkbox"
          name="testbeds"
          label={w.testbeds}
          hideLabel
          choices={calendars.map(({ testbed }) => ({ value: testbed.id, label: localised(testbed.name) }))}
          chosen={chosen}
          onChoose={props.onChoose}
        />
      </details>
    </div>
  );
}
