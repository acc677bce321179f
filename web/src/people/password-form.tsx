import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../look/button';
import { TextField } from '../look/field';
import { Refusals } from '../look/refusals';
import { api } from '../platform/api';
import { useWords } from '../platform/language';
import { signInWords } from './sign-in.texts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** E-mail and password; or a link by e-mail, for those who would rather not have a password. */
export function PasswordForm({ onSignedIn }: { onSignedIn: () => void }) {
  const w = useWords(signInWords);
  const { register, handleSubmit, formState, getValues, trigger } = useForm<Credentials>();
  const [sentTo, setSentTo] = useState('');
  const signIn = useMutation({
    mutationFn: (body: Credentials) => api.POST('/api/auth/sign-in/password', { body }),
    onSuccess: onSignedIn,
  });
  const send = useMutation({
    mutationFn: (kind: 'magic-link' | 'password-reset-request') =>
      api.POST(`/api/auth/${kind}`, { body: { email: getValues('email') } }),
    onSuccess: () => setSentTo(getValues('email')),
  });
  const sendIfAddressed = async (kind: 'magic-link' | 'password-reset-request') => {
    if (await trigger('email', { shouldFocus: true })) send.mutate(kind);
  };
  return (
    <form noValidate onSubmit={handleSubmit((credentials) => signIn.mutate(credentials))}>
      <Refusals error={signIn.error ?? send.error} />
      <TextField
        label={w.email}
        type="email"
        autoComplete="username"
        error={formState.errors.email?.message}
        {...register('email', { required: w.emailMissing, pattern: { value: /\S@\S/, message: w.emailMissing } })}
      />
      <TextField
        label={w.password}
        type="password"
        autoComplete="current-password"
        error={formState.errors.password?.message}
        {...register('password', { required: w.passwordMissing })}
      />
      <p className="actions section">
        <Button type="submit" busy={signIn.isPending}>
          {w.signIn}
        </Button>
        <Button weight="tertiary" onClick={() => void sendIfAddressed('password-reset-request')}>
          {w.forgotten}
        </Button>
      </p>
      <h2 className="section">{w.orLink}</h2>
      <p>{w.linkWhat}</p>
      <p className="actions">
        <Button weight="secondary" busy={send.isPending} onClick={() => void sendIfAddressed('magic-link')}>
          {w.sendLink}
        </Button>
      </p>
      <p role="status">{sentTo && w.linkSent(sentTo)}</p>
    </form>
  );
}
