import { useState } from 'react';
import { BothVersions } from '../look/both-versions';
import { Button } from '../look/button';
import { TextField } from '../look/field';
import { Refusals } from '../look/refusals';
import { errorAt, errorElsewhere } from '../platform/field-errors';
import { useWords } from '../platform/language';
import type { Me } from '../platform/session';
import { profileWords } from './profile.texts';
import { isOvertaken, useMeChange } from './use-me-change';

export function NameForm({ me }: { me: Me }) {
  const w = useWords(profileWords);
  const [name, setName] = useState(me.name);
  const change = useMeChange(me);
  const isMissing = name.trim() === '';
  const overtaken = isOvertaken(change.error);
  const save = () => {
    if (!isMissing) change.mutate({ name });
  };
  return (
    <form
      noValidate
      className="profile-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {overtaken && me.name !== name ? (
        <BothVersions
          field={w.name}
          mine={name}
          theirs={me.name}
          onChoose={(whose) => {
            if (whose === 'theirs') setName(me.name);
            change.reset();
            if (whose === 'mine') change.mutate({ name });
          }}
        />
      ) : (
        <Refusals error={errorElsewhere(change.error, ['name'])} />
      )}
      <TextField
        label={w.name}
        description={w.nameWhat}
        autoComplete="name"
        maxLength={200}
        value={name}
        error={isMissing ? w.nameMissing : errorAt(change.error, 'name')}
        onChange={({ target }) => {
          setName(target.value);
          change.reset();
        }}
      />
      <p className="actions">
        <Button type="submit" weight="secondary" busy={change.isPending}>
          {w.saveName}
        </Button>
        <span role="status">{change.isSuccess && w.saved}</span>
      </p>
    </form>
  );
}
