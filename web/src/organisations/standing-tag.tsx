import { CheckmarkIcon, CircleSlashIcon } from '@navikt/aksel-icons';
import { useWords } from '../platform/language';
import type { Organisation } from './organisations.queries';
import { organisationsWords } from './organisations.texts';

export function StandingTag({ standing }: { standing: Organisation['standing'] }) {
  const w = useWords(organisationsWords);
  const isActive = standing === 'active';
  const Icon = isActive ? CheckmarkIcon : CircleSlashIcon;
  return (
    <span className={isActive ? 'status good' : 'status refused'}>
      <Icon className="icon" aria-hidden />
      {w.standings[standing]}
    </span>
  );
}
