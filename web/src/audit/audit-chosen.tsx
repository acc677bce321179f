import { XMarkIcon } from '@navikt/aksel-icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '../look/button';
import { useWords } from '../platform/language';
import type { AuditEvent } from './audit.queries';
import { auditWords } from './audit.texts';

/** Whom and what the trail is narrowed to, by name where the events found tell it, each to be taken away. */
export function AuditChosen({ events }: { events: readonly AuditEvent[] }) {
  const w = useWords(auditWords);
  const search = useSearch({ from: '/signed-in/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const [first] = events;
  const chosen = [
    ['organisation', w.organisation, search.organisation && (first?.organisationName ?? search.organisation)],
    ['person', w.person, search.person && (first?.actorName ?? search.person)],
    ['subject', w.subject, search.subject],
  ] as const;
  if (Object.values(search).every((value) => value === undefined)) return null;
  return (
    <p className="actions audit-chosen">
      {chosen.map(
        ([key, label, name]) =>
          name && (
            <Button
              key={key}
              weight="secondary"
              small
              onClick={() => void navigate({ search: (now) => ({ ...now, [key]: undefined }) })}
            >
              <span className="visually-hidden">{w.remove(label.toLowerCase())}: </span>
              <span>
                {label}: {name}
              </span>
              <XMarkIcon className="icon" aria-hidden />
            </Button>
          ),
      )}
      <Button weight="tertiary" small onClick={() => void navigate({ search: {} })}>
        {w.removeAll}
      </Button>
    </p>
  );
}
