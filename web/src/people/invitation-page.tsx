import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LinkButton } from '../look/button';
import { Noted, Page } from '../look/page';
import { Refusals } from '../look/refusals';
import { answerOf, api } from '../platform/api';
import { useLanguage, useWords } from '../platform/language';
import { isMissing } from '../platform/queries';
import { useMe } from '../platform/session';
import { useTimeWords } from '../platform/when';
import { tokenOfAddress } from './address-token';
import { InvitationAnswer } from './invitation-answer';
import { invitationWords } from './invitation.texts';
import { roleWords } from './roles.texts';

/** Where the link of an invitation leads: what it is to, and how one takes it; or why it can’t be taken any more. */
export function InvitationPage() {
  const w = useWords(invitationWords);
  const roles = useWords(roleWords);
  const times = useTimeWords();
  const me = useMe();
  const { choose } = useLanguage();
  const [token] = useState(tokenOfAddress);
  const invited = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(api.POST('/api/v1/invitation-lookups', { body: { token } })),
    enabled: token !== '',
    staleTime: Infinity,
  });
  const language = invited.data?.language;
  useEffect(() => {
    if (language && me === null) choose(language);
    // Once, when the invitation is read: after that the reader may choose another language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [language, me === null]);
  if (token === '' || invited.isError)
    return (
      <Page title={w.failed}>
        {token === '' || isMissing(invited.error) ? (
          <p className="remark measure">{w.unknownLink}</p>
        ) : (
          <Refusals error={invited.error} />
        )}
        <p className="actions section">
          <LinkButton to="/sign-in" search={{}} weight="secondary">
            {w.toSignIn}
          </LinkButton>
        </p>
      </Page>
    );
  if (!invited.data || me === undefined)
    return (
      <Page title={w.checking}>
        <p role="status">{w.busy}</p>
      </Page>
    );
  const { organisationName, email, role, expiresAt } = invited.data;
  return (
    <Page title={w.title(organisationName)} lead={w.lead(email, roles[role].name, times.moment(expiresAt))}>
      <Noted margin={<p>{w.margin}</p>}>
        <InvitationAnswer token={token} invited={invited.data} me={me} />
      </Noted>
    </Page>
  );
}
