import { type RefObject, useEffect } from 'react';
import { useInSight } from '../../platform/use-in-sight';
import type { Message } from './message.rules';
import { useMarkingSeen } from './messages.queries';

/** Once the end of the thread is before the reader’s eyes, all of it counts as read. */
export function useSeen(id: string, newestFirst: readonly Message[] | undefined, end: RefObject<Element | null>): void {
  const inSight = useInSight(end);
  const { mutate } = useMarkingSeen(id);
  const hasUnread = newestFirst?.some(({ unread }) => unread) ?? false;
  const last = hasUnread ? newestFirst?.[0]?.id : undefined;
  useEffect(() => {
    if (inSight && last) mutate(last);
  }, [inSight, last, mutate]);
}
