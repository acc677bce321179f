import { useEffect, useState } from 'react';
import { changedIn, type Draft, rebase } from '../../platform/draft';

interface State<T> {
  readonly draft: Draft<T>;
  readonly clashing: readonly (keyof T)[];
}

/** What is being changed of something that others may change meanwhile. */
export interface Edit<T> {
  readonly mine: T;
  /** What the program has now. */
  readonly theirs: T;
  /** What both have written in differently: somebody must choose. */
  readonly clashing: readonly (keyof T)[];
  readonly isChanged: boolean;
  change(part: Partial<T>): void;
  choose(field: keyof T, whose: 'mine' | 'theirs'): void;
  /** Leaves it as the program has it. */
  forget(): void;
}

const read = <T>(keptAs: string): Draft<T> | null =>
  JSON.parse(sessionStorage.getItem(keptAs) ?? 'null') as Draft<T> | null;
export const hasDraft = (keptAs: string): boolean => sessionStorage.getItem(keptAs) !== null;

/** A draft that outlives a reload, on top of whatever the program has: `kept` must be the same object while that is the same. */
export function useEdit<T extends object>(keptAs: string, kept: T): Edit<T> {
  const [{ draft, clashing }, set] = useState<State<T>>(() =>
    rebase(read<T>(keptAs) ?? { base: kept, mine: kept }, kept),
  );
  const isChanged = changedIn(draft).length > 0;
  useEffect(
    () =>
      set((was) => {
        const { draft: on, clashing: more } = rebase(was.draft, kept);
        return { draft: on, clashing: [...new Set([...was.clashing, ...more])] };
      }),
    [kept],
  );
  useEffect(() => {
    if (isChanged) sessionStorage.setItem(keptAs, JSON.stringify(draft));
    else sessionStorage.removeItem(keptAs);
  }, [keptAs, draft, isChanged]);
  return {
    mine: draft.mine,
    theirs: draft.base,
    clashing,
    isChanged,
    change: (part) => set((was) => ({ ...was, draft: { ...was.draft, mine: { ...was.draft.mine, ...part } } })),
    choose: (field, whose) =>
      set((was) => ({
        clashing: was.clashing.filter((one) => one !== field),
        draft:
          whose === 'mine' ? was.draft : { ...was.draft, mine: { ...was.draft.mine, [field]: was.draft.base[field] } },
      })),
    forget: () => {
      sessionStorage.removeItem(keptAs);
      set({ draft: { base: kept, mine: kept }, clashing: [] });
    },
  };
}
