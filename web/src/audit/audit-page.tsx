import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Page } from '../look/page';
import { PagedRows, rowsOf } from '../look/paged-rows';
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
  const events = rowsOf(query);
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  return (
    <Page title={isNarrowed ? w.titleChosen : w.title} lead={w.lead}>
      <AuditFilter />
      <AuditChosen events={events} />
      <PagedRows query={query} className="rows trail" empty={w.empty} shown={w.shown} more={w.more}>
        {(event) => <AuditEventRow key={event.id} event={event} />}
      </PagedRows>
      <AuditSeal />
    </Page>
  );
}
