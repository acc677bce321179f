import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button, LinkButton } from '../look/button';
import { TextField } from '../look/field';
import { Page } from '../look/page';
import { Refusals } from '../look/refusals';
import { api } from '../platform/api';
import { useWords } from '../platform/language';
import { tokenOfAddress } from './address-token';
import { signInWords } from './sign-in.texts';

/** Where the link of “I forgot my password” leads. */
export function NewPasswordPage() {
  const w = useWords(signInWords);
  const [token] = useState(tokenOfAddress);
  const { register, handleSubmit, formState } = useForm<{ newPassword: string }>();
  const keep = useMutation({
    mutationFn: ({ newPassword }: { newPassword: string }) =>
      api.POST('/api/auth/password-reset', { body: { token, newPassword } }),
  });
  if (keep.isSuccess)
    return (
      <Page title={w.newPasswordTitle} lead={w.passwordKept}>
        <p className="actions">
          <LinkButton to="/sign-in" search={{}}>
            {w.signIn}
          </LinkButton>
        </p>
      </Page>
    );
  return (
    <Page title={w.newPasswordTitle}>
      <form noValidate onSubmit={handleSubmit((body) => keep.mutate(body))}>
        <Refusals error={keep.error} />
        <TextField
          label={w.newPassword}
          description={w.newPasswordWhat}
          type="password"
          autoComplete="new-password"
          error={formState.errors.newPassword?.message}
          {...register('newPassword', { required: w.passwordMissing })}
        />
        <p className="actions section">
          <Button type="submit" busy={keep.isPending}>
            {w.keepPassword}
          </Button>
        </p>
      </form>
    </Page>
  );
}
