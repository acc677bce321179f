import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button } from '../look/button';
import { Page } from '../look/page';
import { Empty, Fetched } from '../look/states';
import { useWords } from '../platform/language';
import { AuditChosen } from './audit-chosen';
import { AuditEventRow } from './audit-event-row';
import { AuditFilter } from './audit-filter';
import { AuditSeal } from './audit-seal';
import './audit.css';
import { auditQuery } from './audit.queries';
import { auditWords } from './audit.texts';

/** The trail: who did what to what. It can be read and narrowed, and nothing else. */
export function AuditPage() {
  const w = useWords(auditWords);
  const search = useSearch({ from: '/signed-in/audit' });
  const query = useInfiniteQuery(auditQuery(search));
  const events = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  return (
    <Page title={isNarrowed ? w.titleChosen : w.title} lead={w.lead}>
      <AuditFilter />
      <AuditChosen events={events} />
      <Fetched query={query}>
        {() =>
          events.length === 0 ? (
            <Empty>{w.empty}</Empty>
          ) : (
            <>
              <ul className="rows trail">
                {events.map((event) => (
                  <AuditEventRow key={event.id} event={event} />
                ))}
              </ul>
              <p className="small subtle" role="status">
                {w.shown(events.length)}
              </p>
              {query.hasNextPage && (
                <p className="actions">
                  <Button weight="secondary" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {w.more}
                  </Button>
                </p>
              )}
            </>
          )
        }
      </Fetched>
      <AuditSeal />
    </Page>
  );
}
