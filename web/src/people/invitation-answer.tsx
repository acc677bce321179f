import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { Button } from '../look/button';
import { TextField } from '../look/field';
import { Refusals } from '../look/refusals';
import { answerOf, api, type Shape } from '../platform/api';
import { errorAt, errorElsewhere } from '../platform/field-errors';
import { useWords } from '../platform/language';
import { type Me, meQuery } from '../platform/session';
import { invitationWords } from './invitation.texts';
import { PasswordForm } from './password-form';
import { signOut } from './sign-out';

interface Newcomer {
  readonly name: string;
  readonly password: string;
}

/** Who is here decides: the invited, somebody else, somebody with an account, or somebody new. */
export function InvitationAnswer(props: { token: string; invited: Shape<'ReceivedInvitation'>; me: Me | null }) {
  const { token, invited, me } = props;
  const w = useWords(invitationWords);
  const client = useQueryClient();
  const accept = useAcceptance(token);
  const leave = useMutation({ mutationFn: () => signOut(location.pathname + location.hash) });
  if (me && me.email !== invited.email)
    return (
      <>
        <p className="remark">{w.otherAddress(me.email, invited.email)}</p>
        <Refusals error={leave.error} />
        <p className="actions section">
          <Button busy={leave.isPending} onClick={() => leave.mutate()}>
            {w.signOut}
          </Button>
        </p>
      </>
    );
  if (me)
    return (
      <>
        <p>{w.signedIn(me.email)}</p>
        <Refusals error={accept.error} />
        <p className="actions section">
          <Button busy={accept.isPending} onClick={() => accept.mutate({})}>
            {w.join}
          </Button>
        </p>
      </>
    );
  if (invited.hasAccount)
    return (
      <>
        <p className="lead">{w.hasAccount(invited.email)}</p>
        <PasswordForm onSignedIn={() => void client.invalidateQueries({ queryKey: meQuery.queryKey })} />
      </>
    );
  return <NewcomerForm accept={accept} />;
}

function NewcomerForm({ accept }: { accept: ReturnType<typeof useAcceptance> }) {
  const w = useWords(invitationWords);
  const { register, handleSubmit, formState } = useForm<Newcomer>();
  const { errors } = formState;
  return (
    <form
      noValidate
      onSubmit={handleSubmit(({ name, password }) => accept.mutate({ name, password: password || undefined }))}
    >
      <Refusals error={errorElsewhere(accept.error, ['name', 'password'])} />
      <TextField
        label={w.name}
        description={w.nameWhat}
        autoComplete="name"
        maxLength={200}
        error={errors.name?.message ?? errorAt(accept.error, 'name')}
        {...register('name', { validate: (name) => name.trim() !== '' || w.nameMissing })}
      />
      <TextField
        label={w.password}
        description={w.passwordWhat}
        type="password"
        autoComplete="new-password"
        error={errorAt(accept.error, 'password')}
        {...register('password')}
      />
      <p className="actions section">
        <Button type="submit" busy={accept.isPending}>
          {w.join}
        </Button>
      </p>
    </form>
  );
}

/** Joins, and goes home: a new account is signed in with the answer. */
function useAcceptance(token: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (newcomer: { name?: string; password?: string }) =>
      answerOf(api.POST('/api/v1/invitation-acceptances', { body: { token, ...newcomer } })),
    onSuccess: async () => {
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      await navigate({ to: '/', replace: true });
      client.removeQueries({ queryKey: ['invitation'] });
    },
  });
}
