import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Button } from '../../look/button';
import { Fetched } from '../../look/states';
import { useWords } from '../../platform/language';
import { useOnceInSight } from '../../platform/use-in-sight';
import { useTimeWords } from '../../platform/when';
import { type TimelineEntry, timelineQuery } from '../bookings.queries';
import { useShortSlotWords } from '../finder/slot-words';
import { timelineSentences, timelineWords } from './timeline.texts';

/** Everything that happened, the newest first, fetched when it comes into sight; `zone` is that of the site, in which its times are told. */
export function RequestTimeline({ id, zone }: { id: string; zone: string }) {
  const w = useWords(timelineWords);
  const place = useRef<HTMLDivElement>(null);
  const isCome = useOnceInSight(place);
  const timeline = useInfiniteQuery({ ...timelineQuery(id), enabled: isCome });
  if (!isCome) return <div ref={place} />;
  return (
    <Fetched query={timeline}>
      {({ pages }) => (
        <>
          <ol className="timeline">
            {pages
              .flatMap(({ items }) => items)
              .map((entry) => (
                <Entry key={entry.id} entry={entry} zone={zone} />
              ))}
          </ol>
          {timeline.hasNextPage && (
            <p className="actions section-tight">
              <Button
                weight="secondary"
                small
                busy={timeline.isFetchingNextPage}
                onClick={() => void timeline.fetchNextPage()}
              >
                {w.older}
              </Button>
            </p>
          )}
        </>
      )}
    </Fetched>
  );
}

function Entry({ entry, zone }: { entry: TimelineEntry; zone: string }) {
  const w = useWords(timelineWords);
  const sentences = useWords(timelineSentences);
  const { moment } = useTimeWords();
  const short = useShortSlotWords();
  const { period, before, wished, expiresAt, testLeader, by, reason } = entry;
  const said = sentences[entry.type]({
    who: by?.name ?? w.someone,
    when: period ? short(period, zone) : '',
    before: before ? short(before, zone) : '',
    wished: wished ? short(wished, zone) : '',
    until: expiresAt ? moment(expiresAt, zone) : '',
    leader: testLeader?.name ?? '',
  });
  return (
    <li>
      <time className="small subtle" dateTime={entry.at}>
        {moment(entry.at, zone)}
      </time>
      <p>{said}</p>
      {reason && <blockquote className="said subtle">{reason}</blockquote>}
    </li>
  );
}
