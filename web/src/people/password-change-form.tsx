import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button } from '../look/button';
import { TextField } from '../look/field';
import { Refusals } from '../look/refusals';
import { api } from '../platform/api';
import { errorAt, errorElsewhere } from '../platform/field-errors';
import { useWords } from '../platform/language';
import { profileWords } from './profile.texts';

interface Passwords {
  readonly currentPassword: string;
  readonly newPassword: string;
}

export function PasswordChangeForm({ email }: { email: string }) {
  const w = useWords(profileWords);
  const { register, handleSubmit, formState, reset } = useForm<Passwords>();
  const change = useMutation({
    mutationFn: (body: Passwords) => api.POST('/api/auth/password-change', { body }),
    onSuccess: () => reset(),
  });
  const sendLink = useMutation({
    mutationFn: () => api.POST('/api/auth/password-reset-request', { body: { email } }),
  });
  const { errors } = formState;
  return (
    <form noValidate className="profile-form" onSubmit={handleSubmit((body) => change.mutate(body))}>
      <Refusals error={errorElsewhere(change.error, ['currentPassword', 'newPassword']) ?? sendLink.error} />
      <TextField
        label={w.current}
        type="password"
        autoComplete="current-password"
        error={errors.currentPassword?.message ?? errorAt(change.error, 'currentPassword')}
        {...register('currentPassword', { required: w.currentMissing })}
      />
      <TextField
        label={w.next}
        description={w.nextWhat}
        type="password"
        autoComplete="new-password"
        error={errors.newPassword?.message ?? errorAt(change.error, 'newPassword')}
        {...register('newPassword', { required: w.nextMissing })}
      />
      <p className="actions">
        <Button type="submit" weight="secondary" busy={change.isPending}>
          {w.change}
        </Button>
        <span role="status">{change.isSuccess && w.changed}</span>
      </p>
      <p className="actions">
        <span>{w.without}</span>
        <Button weight="tertiary" small busy={sendLink.isPending} onClick={() => sendLink.mutate()}>
          {w.sendLink}
        </Button>
      </p>
      <p role="status">{sendLink.isSuccess && w.linkSent(email)}</p>
    </form>
  );
}
