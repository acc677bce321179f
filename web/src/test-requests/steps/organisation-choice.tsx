import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Choices, TextField } from '../../look/field';
import { answerOf, api } from '../../platform/api';
import { useWords } from '../../platform/language';
import { newRequestWords } from './new-request.texts';

const shownMax = 8;
const restMs = 250;

const foundQuery = (search: string) =>
  queryOptions({
    queryKey: ['organisations', 'search', search],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/organisations', { params: { query: { search: search || undefined, limit: shownMax } } }),
      ),
    placeholderData: keepPreviousData,
  });

/** For the lab, which acts for any organisation: found by the beginning of its name. */
export function OrganisationChoice(props: { chosen: string; error?: string; onChoose: (id: string) => void }) {
  const w = useWords(newRequestWords);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), restMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useQuery(foundQuery(search));
  const found = (data?.items ?? []).filter(({ kind }) => kind !== 'lab');
  return (
    <>
      <TextField
        label={w.search}
        description={w.searchWhat}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="small subtle" role="status">
        {data && (found.length === 0 ? w.none : w.found(found.length))}
      </p>
      {found.length > 0 && (
        <Choices
          label={w.onBehalf}
          name="organisationId"
          chosen={[props.chosen]}
          onChoose={([id]) => props.onChoose(id ?? '')}
          error={props.error}
          choices={found.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}
