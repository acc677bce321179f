import { useState } from 'react';

/** Something written that a reload does not lose: it stays in the tab until it is forgotten. */
export function useKept<T>(keptAs: string, begun: T): [kept: T, keep: (value: T) => void, forget: () => void] {
  const [value, setValue] = useState<T>(() => {
    const left = sessionStorage.getItem(keptAs);
    return left === null ? begun : (JSON.parse(left) as T);
  });
  const keep = (next: T) => {
    sessionStorage.setItem(keptAs, JSON.stringify(next));
    setValue(next);
  };
  const forget = () => {
    sessionStorage.removeItem(keptAs);
    setValue(begun);
  };
  return [value, keep, forget];
}
