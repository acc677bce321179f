import { ClockIcon, PaperplaneIcon } from '@navikt/aksel-icons';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../look/button';
import { Section } from '../look/page';
import { Refusals } from '../look/refusals';
import { Fetched } from '../look/states';
import type { Organisation } from '../organisations/organisations.queries';
import { api, idempotencyKey } from '../platform/api';
import { useWords } from '../platform/language';
import { useTimeWords } from '../platform/when';
import { invitationsWords } from './invitations.texts';
import { InviteForm } from './invite-form';
import { type Invitation, invitationsQuery } from './people.queries';
import { RevokeDialog } from './revoke-dialog';
import { roleWords } from './roles.texts';

/** Who was invited and has not answered; and a form for the next one. */
export function InvitationsSection({ organisation }: { organisation: Organisation }) {
  const w = useWords(invitationsWords);
  const client = useQueryClient();
  const query = useInfiniteQuery(invitationsQuery(organisation.id));
  const invitations = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const [done, setDone] = useState('');
  const [revoked, setRevoked] = useState<Invitation | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['invitations', organisation.id] });
  const resend = useMutation({
    mutationFn: ({ id }: Invitation) =>
      api.POST('/api/v1/invitations/{id}/resend', {
        params: { path: { id }, header: { 'Idempotency-Key': idempotencyKey() } },
      }),
    onSuccess: (_, { email }) => {
      setDone(w.resent(email));
      return refresh();
    },
  });
  return (
    <>
      <Section title={w.title} id="invitations">
        <p role="status" className="said">
          {done}
        </p>
        <Refusals error={resend.error} />
        <Fetched query={query}>
          {() =>
            invitations.length === 0 ? (
              <p className="subtle">{w.none}</p>
            ) : (
              <ul className="rows">
                {invitations.map((invitation) => (
                  <InvitationRow
                    key={invitation.id}
                    invitation={invitation}
                    busy={resend.isPending}
                    onResend={() => resend.mutate(invitation)}
                    onRevoke={() => setRevoked(invitation)}
                  />
                ))}
              </ul>
            )
          }
        </Fetched>
        <RevokeDialog
          invitation={revoked}
          onClose={() => setRevoked(null)}
          onRevoked={(email) => {
            setDone(w.revoked(email));
            void refresh();
          }}
        />
      </Section>
      <InviteForm organisation={organisation} />
    </>
  );
}

function InvitationRow(props: { invitation: Invitation; busy: boolean; onResend: () => void; onRevoke: () => void }) {
  const { email, role, createdAt, expiresAt, expired, invitedBy } = props.invitation;
  const w = useWords(invitationsWords);
  const roles = useWords(roleWords);
  const times = useTimeWords();
  const Icon = expired ? ClockIcon : PaperplaneIcon;
  return (
    <li>
      <div>
        <span className={expired ? 'status over' : 'status company'}>
          <Icon className="icon" aria-hidden />
          {expired ? w.expired : w.open}
        </span>
      </div>
      <div className="person">
        <h3>{email}</h3>
        <p>{roles[role].name}</p>
        <p className="subtle">{expired ? w.was(times.day(expiresAt)) : w.until(times.day(expiresAt))}</p>
      </div>
      <div className="margin">
        <p>{w.sentBy(times.day(createdAt), invitedBy ?? '')}</p>
        <Button weight="tertiary" small busy={props.busy} onClick={props.onResend}>
          {w.resend}
          <span className="visually-hidden">{w.of(email)}</span>
        </Button>
        <Button weight="tertiary" small onClick={props.onRevoke}>
          {w.revoke}
          <span className="visually-hidden">{w.of(email)}</span>
        </Button>
      </div>
    </li>
  );
}
