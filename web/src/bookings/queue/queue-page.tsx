import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../look/button';
import { Page } from '../../look/page';
import { Empty, Fetched } from '../../look/states';
import { useWords } from '../../platform/language';
import { QueueRow } from './queue-row';
import { queueQuery, type Waiting } from './queue.queries';
import { isUrgent } from './queue.rules';
import { queueWords } from './queue.texts';
import '../home/company.css';
import './queue.css';

/** What waits for the lab and why, the nearest deadline first. */
export function QueuePage() {
  const w = useWords(queueWords);
  const queue = useInfiniteQuery(queueQuery);
  const rows = queue.data?.pages.flatMap(({ items }) => items);
  return (
    <Page title={rows ? titleOf(rows.length, queue.hasNextPage, w) : w.queue} tabTitle={w.queue} lead={leadOf(rows, w)}>
      <Fetched query={queue}>{() => (rows?.length ? <Rows rows={rows} /> : <NothingWaits />)}</Fetched>
      {queue.hasNextPage && (
        <p className="actions section-tight">
          <Button weight="secondary" busy={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
            {w.more}
          </Button>
        </p>
      )}
    </Page>
  );
}

type Words = (typeof queueWords)['nb'];

function titleOf(count: number, hasMore: boolean, w: Words): string {
  if (hasMore) return w.titleOver(count);
  return count === 0 ? w.nothing : w.title(count);
}

function leadOf(rows: readonly Waiting[] | undefined, w: Words): string | undefined {
  if (!rows?.length) return undefined;
  const now = Date.now();
  return w.lead(rows.filter((row) => isUrgent(row, now)).length);
}

function Rows({ rows }: { rows: readonly Waiting[] }) {
  const w = useWords(queueWords);
  return (
    <ul className="rows queue" aria-label={w.list}>
      {rows.map((row) => (
        <QueueRow key={`${row.kind} ${row.bookingId}`} row={row} />
      ))}
    </ul>
  );
}

function NothingWaits() {
  const w = useWords(queueWords);
  return (
    <Empty>
      {w.empty}{' '}
      <Link to="/requests" search={{}}>
        {w.requests}
      </Link>
      .
    </Empty>
  );
}
