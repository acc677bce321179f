import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 47.5em)');
const subscribe = (listener: () => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

/** Whether the screen has room for one day only. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
