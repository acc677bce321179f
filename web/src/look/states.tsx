import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { inBothLanguages, useWords } from '../platform/language';
import { isMissing } from '../platform/queries';
import { Button } from './button';
import { Refusals } from './refusals';

const words = inBothLanguages({
  nb: {
    loading: 'Henter …',
    missing: 'Dette finnes ikke, eller er ikke deres. Sjekk adressen, eller gå tilbake dit du kom fra.',
    again: 'Prøv igjen',
  },
  en: {
    loading: 'Loading …',
    missing: 'This doesn’t exist, or isn’t yours. Check the address, or go back to where you came from.',
    again: 'Try again',
  },
});

/** What there is to show while something is fetched, when it is not there, and when nobody answers. */
export function Fetched<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const w = useWords(words);
  if (query.data !== undefined) return children(query.data);
  if (query.isPending)
    return (
      <p className="loading" role="status">
        {w.loading}
      </p>
    );
  if (isMissing(query.error)) return <p className="remark">{w.missing}</p>;
  return (
    <Refusals error={query.error}>
      <p>
        <Button weight="secondary" small onClick={() => void query.refetch()}>
          {w.again}
        </Button>
      </p>
    </Refusals>
  );
}

/** Nothing here yet, and what to do next. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="lead subtle">{children}</p>;
}
