import { useQuery } from '@tanstack/react-query';
import { useWords } from '../platform/language';
import { useTimeWords } from '../platform/when';
import { emailsWords } from './emails.texts';
import { mailChannelQuery } from './notifications.queries';

/** Whether e-mails get away at all, and what waits. */
export function ChannelNote() {
  const w = useWords(emailsWords);
  const times = useTimeWords();
  const { data: channel } = useQuery(mailChannelQuery);
  if (!channel) return null;
  const { works, brokenSince, nextProbeAt, lastError, owed } = channel;
  if (works)
    return (
      <p className="subtle mail-channel">
        {w.works} {owed > 0 && w.waiting(owed)}
      </p>
    );
  return (
    <div className="remark said-no mail-channel" role="alert">
      <p>
        <b>{w.broken(times.moment(brokenSince ?? new Date()))}</b> {nextProbeAt && w.probe(times.moment(nextProbeAt))}{' '}
        {w.waiting(owed)}
      </p>
      {lastError && <p>{w.lastError(lastError)}</p>}
    </div>
  );
}
