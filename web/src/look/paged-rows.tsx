import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Empty, Fetched } from './states';

/** What came of a list’s pages so far, in one row after the other. */
export const rowsOf = <Row,>(query: Paged<Row>): Row[] => query.data?.pages.flatMap(({ items }) => items) ?? [];

type Paged<Row> = UseInfiniteQueryResult<InfiniteData<{ readonly items: Row[] }>>;

/** A list that is fetched a page at a time: its rows, how many are shown, and the way to more of them. */
export function PagedRows<Row>(props: {
  query: Paged<Row>;
  className?: string;
  empty: string;
  shown: (count: number) => string;
  more: string;
  children: (row: Row) => ReactNode;
}) {
  const { query } = props;
  const rows = rowsOf(query);
  if (query.data && rows.length === 0) return <Empty>{props.empty}</Empty>;
  return (
    <Fetched query={query}>
      {() => (
        <>
          <ul className={props.className ?? 'rows'}>{rows.map(props.children)}</ul>
          <p className="small subtle" role="status">
            {props.shown(rows.length)}
          </p>
          {query.hasNextPage && (
            <p className="actions">
              <Button weight="secondary" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {props.more}
              </Button>
            </p>
          )}
        </>
      )}
    </Fetched>
  );
}
