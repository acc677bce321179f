import { useWords } from '../platform/language';
import { useTimeWords } from '../platform/when';
import type { AuditEvent } from './audit.queries';
import { auditWords } from './audit.texts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** Everything that the log knows of the event, written out when somebody asks. */
export function AuditDetails({ event }: { event: AuditEvent }) {
  const w = useWords(auditWords);
  const times = useTimeWords();
  const written = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return w.nothing;
    if (typeof value === 'boolean') return value ? w.yes : w.no;
    if (typeof value === 'string') return instant.test(value) ? times.moment(value) : value;
    if (Array.isArray(value)) return value.length === 0 ? w.nothing : value.map(written).join(', ');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  const facts: [string, string][] = [
    [w.facts.at, `${times.moment(event.at)} (${event.at})`],
    [w.facts.type, event.type],
    [w.facts.subject, `${event.subjectType} ${event.subjectId}`],
    ...Object.entries(event.data).map(([key, value]): [string, string] => [w.told[key] ?? key, written(value)]),
    [w.facts.event, event.id],
    [w.facts.trace, event.requestId],
  ];
  return (
    <dl className="audit-facts">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
