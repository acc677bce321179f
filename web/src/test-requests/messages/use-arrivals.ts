import { useState } from 'react';
import { useSignedIn } from '../../platform/session';
import type { Message } from './message.rules';

/** The last message that somebody else wrote while the thread was shown, for those who do not see it come. */
export function useArrivals(newestFirst: readonly Message[] | undefined): Message | undefined {
  const me = useSignedIn();
  const newest = newestFirst?.[0];
  const [last, setLast] = useState(newest?.id);
  const [arrived, setArrived] = useState<Message>();
  const [wasFetched, setFetched] = useState(newestFirst !== undefined);
  if (newestFirst && (newest?.id !== last || !wasFetched)) {
    setLast(newest?.id);
    setFetched(true);
    if (wasFetched && newest && newest.author?.id !== me.id) setArrived(newest);
  }
  return arrived;
}
