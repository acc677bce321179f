import { useMutation } from '@tanstack/react-query';
import { Button } from '../../look/button';
import { Page, Section } from '../../look/page';
import { Refusals } from '../../look/refusals';
import { LanguageChoice } from '../../people/language-choice';
import { NameForm } from '../../people/name-form';
import { OwnMemberships } from '../../people/own-memberships';
import { PasswordChangeForm } from '../../people/password-change-form';
import '../../people/people.css';
import { profileWords } from '../../people/profile.texts';
import { signOut } from '../../people/sign-out';
import { useWords } from '../../platform/language';
import { useSignedIn } from '../../platform/session';
import { NoticeChoicesSection } from './notice-choices-section';
import { OwnDataSection } from './own-data-section';

/** What one is called and reads, where one belongs, which e-mails one gets, and how one gets in and out. */
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
      <NoticeChoicesSection />
      <Section title={w.memberships} id="memberships">
        <OwnMemberships memberships={me.memberships} />
      </Section>
      <Section title={w.password} id="password">
        <PasswordChangeForm email={me.email} />
      </Section>
      <OwnDataSection />
    </Page>
  );
}
