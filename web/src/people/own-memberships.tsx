import { CircleSlashIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useWords } from '../platform/language';
import type { Me } from '../platform/session';
import { useTimeWords } from '../platform/when';
import { profileWords } from './profile.texts';
import { roleWords } from './roles.texts';

/** Where one belongs, and as what. */
export function OwnMemberships({ memberships }: Pick<Me, 'memberships'>) {
  const w = useWords(profileWords);
  const roles = useWords(roleWords);
  const times = useTimeWords();
  if (memberships.length === 0) return <p className="lead subtle">{w.noMemberships}</p>;
  return (
    <ul className="rows two">
      {memberships.map(({ id, organisationId, organisationName, role, standing, since }) => (
        <li key={id}>
          <div className="person">
            <h3>
              <Link to="/organisations/$id" params={{ id: organisationId }}>
                {organisationName}
              </Link>
            </h3>
            <p>
              {standing === 'suspended' && (
                <span className="status refused">
                  <CircleSlashIcon className="icon" aria-hidden />
                  {w.suspended}
                </span>
              )}
              {roles[role].name}. {roles[role].may}
            </p>
          </div>
          <p className="margin">{w.since(times.day(since))}</p>
        </li>
      ))}
    </ul>
  );
}
