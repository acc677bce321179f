import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LinkButton } from '../look/button';
import { Page } from '../look/page';
import { Refusals } from '../look/refusals';
import { api } from '../platform/api';
import { useWords } from '../platform/language';
import { tokenOfAddress } from './address-token';
import { signInWords } from './sign-in.texts';

/** Where the link in the e-mail leads. Its token stands behind the #, which no server is sent and no log keeps. */
export function LinkPage() {
  const w = useWords(signInWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const signIn = useMutation({
    mutationFn: (token: string) => api.POST('/api/auth/sign-in/magic-link', { body: { token } }),
    onSuccess: async () => {
      await client.resetQueries();
      await navigate({ to: '/', replace: true });
    },
  });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    signIn.mutate(tokenOfAddress());
  }, [signIn]);
  return (
    <Page title={signIn.isError ? w.linkFailed : w.linkTitle}>
      {signIn.isError ? (
        <Refusals error={signIn.error}>
          <p>
            <LinkButton to="/sign-in" search={{}} weight="secondary" small>
              {w.linkAgain}
            </LinkButton>
          </p>
        </Refusals>
      ) : (
        <p role="status">{w.linkBusy}</p>
      )}
    </Page>
  );
}
