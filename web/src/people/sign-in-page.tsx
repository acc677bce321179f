import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Noted, Page } from '../look/page';
import { useWords } from '../platform/language';
import { PasswordForm } from './password-form';
import { signInWords } from './sign-in.texts';

export function SignInPage() {
  const w = useWords(signInWords);
  const { next } = useSearch({ from: '/sign-in' });
  const client = useQueryClient();
  const navigate = useNavigate();
  const goOn = async () => {
    await client.resetQueries();
    await navigate({ href: next ?? '/', replace: true });
  };
  return (
    <Page title={w.title}>
      <Noted margin={<p>{w.invitedOnly}</p>}>
        <PasswordForm onSignedIn={() => void goOn()} />
      </Noted>
    </Page>
  );
}
