import { CircleSlashIcon } from '@navikt/aksel-icons';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../look/button';
import { Page, Section } from '../look/page';
import { Refusals } from '../look/refusals';
import { useWords } from '../platform/language';
import { type Me, useSignedIn } from '../platform/session';
import { useTimeWords } from '../platform/when';
import { LanguageChoice } from './language-choice';
import { NameForm } from './name-form';
import { PasswordChangeForm } from './password-change-form';
import './people.css';
import { profileWords } from './profile.texts';
import { roleWords } from './roles.texts';
import { signOut } from './sign-out';

/** What one is called and reads, where one belongs, and how one gets in and out. */
export function ProfilePage() {
  const w = useWords(profileWords);
  const me = useSignedIn();
  const leave = useMutation({ mutationFn: () => signOut() });
  return (
    <Page
      title={w.title}
      lead={w.signedInAs(me.email)}
      beside={
        <Button weight="secondary" busy={leave.isPending} onClick={() => leave.mutate()}>
          {w.signOut}
        </Button>
      }
    >
      <Refusals error={leave.error} />
      <Section title={w.about} id="about">
        <LanguageChoice me={me} />
        <NameForm me={me} />
      </Section>
      <Section title={w.memberships} id="memberships">
        <Memberships memberships={me.memberships} />
      </Section>
      <Section title={w.password} id="password">
        <PasswordChangeForm email={me.email} />
      </Section>
    </Page>
  );
}

function Memberships({ memberships }: Pick<Me, 'memberships'>) {
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
