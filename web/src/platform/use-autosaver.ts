import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosaver, type Kept, type Saving, type SavingWays } from './autosaver';

/** For as long as the screen stands; what is unsaved when one leaves is sent then. */
export function useAutosaver<T extends object>(ways: SavingWays<T>, kept: Kept<T>): [Autosaver<T>, Saving<T>] {
  const [saver] = useState(() => new Autosaver(ways, kept));
  const saving = useSyncExternalStore(saver.subscribe, saver.snapshot);
  useEffect(() => saver.meet(kept), [saver, kept]);
  useEffect(() => () => void saver.flush(), [saver]);
  return [saver, saving];
}
