import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../look/button';
import { useWords } from '../platform/language';
import { useTimeWords } from '../platform/when';
import { AuditDetails } from './audit-details';
import { deeds } from './audit-deeds.texts';
import type { AuditSearch } from './audit-search';
import type { AuditEvent } from './audit.queries';
import { auditWords } from './audit.texts';

/** One event as a sentence. Who, whose and what are ways to the rest of what belongs with them. */
export function AuditEventRow({ event }: { event: AuditEvent }) {
  const w = useWords(auditWords);
  const done = useWords(deeds);
  const times = useTimeWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { actorPersonId, actorName, organisationId, organisationName, subjectId } = event;
  const who = actorName ?? w.who[event.actorKind];
  const { number } = event.data as { number?: unknown };
  return (
    <li>
      <p>
        <time dateTime={event.at}>
          {times.shortDay(event.at)} {times.time(event.at)}
        </time>
      </p>
      <div>
        <p id={`${id}-sentence`}>
          {actorPersonId ? <Only search={{ person: actorPersonId }}>{who}</Only> : who} {done[event.type] ?? event.type}
          .
        </p>
        <p className="small subtle">
          {organisationId && organisationName && (
            <>
              <Only search={{ organisation: organisationId }}>{organisationName}</Only> ·{' '}
            </>
          )}
          <Only search={{ subject: subjectId }}>{typeof number === 'string' ? w.request(number) : w.thisMatter}</Only>
        </p>
        {open && <AuditDetails event={event} />}
      </div>
      <p className="margin">
        <Button
          weight="tertiary"
          small
          id={`${id}-details`}
          aria-expanded={open}
          aria-labelledby={`${id}-details ${id}-sentence`}
          onClick={() => setOpen(!open)}
        >
          {w.details}
        </Button>
      </p>
    </li>
  );
}

/** Narrows the trail to one person, organisation or matter, on top of what it is narrowed to. */
function Only({ search, children }: { search: AuditSearch; children: ReactNode }) {
  const w = useWords(auditWords);
  return (
    <Link to="/audit" search={(now) => ({ ...now, ...search })}>
      {children}
      <span className="visually-hidden">{w.only}</span>
    </Link>
  );
}
