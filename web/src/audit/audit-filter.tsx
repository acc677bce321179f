import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { Select, TextField } from '../look/field';
import { useWords } from '../platform/language';
import { isLab, useSignedIn } from '../platform/session';
import { deeds } from './audit-deeds.texts';
import type { AuditSearch } from './audit-search';
import { organisationsLikeQuery } from './audit.queries';
import { auditWords } from './audit.texts';

/** What part of the trail is shown. It stands in the address, so that it can be kept and handed on. */
export function AuditFilter() {
  const w = useWords(auditWords);
  const names = useWords(deeds);
  const me = useSignedIn();
  const search = useSearch({ from: '/signed-in/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const choose = (change: AuditSearch) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const { type, from, until } = search;
  const types = Object.entries(names);
  return (
    <form className="audit-filter" role="search" aria-label={w.filter} onSubmit={(event) => event.preventDefault()}>
      {isLab(me) && <OrganisationField onFound={(organisation) => choose({ organisation })} />}
      <Select label={w.type} value={type ?? ''} onChange={({ target }) => choose({ type: target.value || undefined })}>
        <option value="">{w.allTypes}</option>
        {types.map(([one, deed]) => (
          <option key={one} value={one}>
            {deed.charAt(0).toUpperCase() + deed.slice(1)}
          </option>
        ))}
        {type && !names[type] && <option value={type}>{type}</option>}
      </Select>
      <TextField
        label={w.from}
        type="date"
        value={from ?? ''}
        onChange={({ target }) => choose({ from: target.value || undefined })}
      />
      <TextField
        label={w.until}
        type="date"
        value={until ?? ''}
        error={from && until && until < from ? w.periodWrong : undefined}
        onChange={({ target }) => choose({ until: target.value || undefined })}
      />
    </form>
  );
}

/** The lab has too many members for a list: one writes how the name begins. */
function OrganisationField({ onFound }: { onFound: (id: string) => void }) {
  const w = useWords(auditWords);
  const id = useId();
  const [text, setText] = useState('');
  const found = useQuery({ ...organisationsLikeQuery(text.trim()), placeholderData: keepPreviousData });
  const items = found.data?.items ?? [];
  const whole = items.find(({ name }) => name === text.trim())?.id;
  const choose = useEffectEvent((organisation: string) => {
    setText('');
    onFound(organisation);
  });
  // Whoever writes faster than the names come has written the whole name before it is known.
  useEffect(() => {
    if (whole) choose(whole);
  }, [whole]);
  return (
    <>
      <TextField
        label={w.organisation}
        description={w.organisationWhat}
        list={id}
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <datalist id={id}>
        {items.map(({ id: key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
    </>
  );
}
