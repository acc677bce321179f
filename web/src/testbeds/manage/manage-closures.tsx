import { PlusIcon } from '@navikt/aksel-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../look/button';
import { Dialog } from '../../look/dialog';
import { Section } from '../../look/page';
import { Refusals } from '../../look/refusals';
import { Fetched } from '../../look/states';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { errorElsewhere } from '../../platform/field-errors';
import { useLocalised, useWords } from '../../platform/language';
import { dayOf, useTimeWords } from '../../platform/when';
import type { ClosurePlace, NewClosure } from './manage-closure.rules';
import { ClosureForm } from './manage-closure-form';
import { closureWords } from './manage-closures.texts';
import { ChangeSaid } from './manage-hits';
import { type Closure, closuresQuery } from './manage.queries';
import { useTriedChange } from './manage-tried-change';

const fields = ['start', 'end', 'reason'];

/** What is closed from today on, of one testbed or of all; the lab manager closes and opens here. */
export function ManageClosures(props: { places: readonly ClosurePlace[]; testbedId?: string; mayEdit: boolean }) {
  const { places, testbedId, mayEdit } = props;
  const w = useWords(closureWords);
  const client = useQueryClient();
  const [today] = useState(() => dayOf(new Date()));
  const [isAdding, setAdding] = useState(false);
  const [key, setKey] = useState(idempotencyKey);
  const [said, setSaid] = useState('');
  const [removing, setRemoving] = useState<Closure | null>(null);
  const closures = useQuery(closuresQuery(today, testbedId));
  const renew = (words: string) => {
    for (const question of ['closures', 'calendar', 'free-slots'])
      void client.invalidateQueries({ queryKey: [question] });
    setSaid(words);
  };
  const send = (closure: NewClosure, dryRun: boolean) =>
    answerOf(
      api.POST('/api/v1/closures', {
        params: { header: dryRun ? {} : { 'Idempotency-Key': key } },
        body: { ...closure, dryRun },
      }),
    );
  const change = useTriedChange({
    attempt: (closure: NewClosure) => send(closure, true),
    make: (closure: NewClosure) => send(closure, false),
    onMade: () => {
      setAdding(false);
      setKey(idempotencyKey());
      renew(w.added);
    },
  });
  return (
    <Section id="closures" title={w.title}>
      <p className="measure">{w.what}</p>
      <ChangeSaid change={{ ...change, error: errorElsewhere(change.error, fields) }} />
      <Fetched query={closures}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="lead subtle">{w.none}</p>
          ) : (
            <ul className="rows two">
              {items.map((closure) => (
                <ClosureRow key={closure.id} {...{ closure, places }} onRemove={mayEdit ? setRemoving : undefined} />
              ))}
            </ul>
          )
        }
      </Fetched>
      <p role="status">{said}</p>
      {mayEdit && isAdding && (
        <ClosureForm places={places} today={today} change={change} onCancel={() => setAdding(false)} />
      )}
      {mayEdit && !isAdding && (
        <p className="actions section-actions">
          <Button
            weight="secondary"
            onClick={() => {
              setSaid('');
              setAdding(true);
            }}
          >
            <PlusIcon className="icon" aria-hidden />
            {w.add}
          </Button>
        </p>
      )}
      <RemoveDialog
        closure={removing}
        places={places}
        onLeave={() => setRemoving(null)}
        onRemoved={() => renew(w.removed)}
      />
    </Section>
  );
}

const placeOf = ({ siteId, testbedId }: Closure, places: readonly ClosurePlace[]): ClosurePlace | undefined =>
  places.find((place) => place.testbedId === testbedId && place.siteId === siteId);

function useClosureTime(places: readonly ClosurePlace[]): (closure: Closure) => string {
  const when = useTimeWords();
  return (closure) => {
    const zone = placeOf(closure, places)?.zone;
    return `${when.day(closure.start, zone)} ${when.period(closure.start, closure.end, zone)}`;
  };
}

function ClosureRow(props: {
  closure: Closure;
  places: readonly ClosurePlace[];
  onRemove: ((closure: Closure) => void) | undefined;
}) {
  const { closure, places, onRemove } = props;
  const w = useWords(closureWords);
  const say = useLocalised();
  const timeOf = useClosureTime(places);
  const place = placeOf(closure, places);
  return (
    <li>
      <div>
        <p>
          <b>{timeOf(closure)}</b>
        </p>
        <p>
          {w.kinds[closure.kind]}: {place && `${place.name}. `}
          {say(closure.reason)}
        </p>
      </div>
      {onRemove && (
        <p className="actions">
          <Button weight="tertiary" small onClick={() => onRemove(closure)}>
            {w.remove}
            <span className="visually-hidden">{w.removeOf(say(closure.reason))}</span>
          </Button>
        </p>
      )}
    </li>
  );
}

function RemoveDialog(props: {
  closure: Closure | null;
  places: readonly ClosurePlace[];
  onLeave: () => void;
  onRemoved: () => void;
}) {
  const { closure, places, onLeave, onRemoved } = props;
  const w = useWords(closureWords);
  const timeOf = useClosureTime(places);
  const remove = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/closures/{id}', { params: { path: { id } } }),
    onSuccess: () => {
      onLeave();
      onRemoved();
    },
  });
  return (
    <Dialog title={w.removeTitle} open={closure !== null} onClose={onLeave}>
      {closure && (
        <>
          <p>{w.removeWhat(timeOf(closure))}</p>
          <Refusals error={remove.error} />
          <p className="actions section">
            <Button busy={remove.isPending} onClick={() => remove.mutate(closure.id)}>
              {w.remove}
            </Button>
            <Button weight="secondary" onClick={onLeave}>
              {w.keep}
            </Button>
          </p>
        </>
      )}
    </Dialog>
  );
}
