import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../look/button';
import { Dialog } from '../../look/dialog';
import { TextField } from '../../look/field';
import { Refusals } from '../../look/refusals';
import { api } from '../../platform/api';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { ownDataWords } from './own-data.texts';

/** Before an account is erased: what it means, and the address once more, so that it is no wrong press. */
export function ErasureDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const w = useWords(ownDataWords);
  return (
    <Dialog title={w.eraseTitle} open={open} onClose={onClose}>
      <ErasureForm onClose={onClose} />
    </Dialog>
  );
}

function ErasureForm({ onClose }: { onClose: () => void }) {
  const w = useWords(ownDataWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState(false);
  const erase = useMutation({
    mutationFn: () => api.POST('/api/v1/me/erasure', { body: { email } }),
    onSuccess: async () => {
      await navigate({ to: '/account-erased', replace: true });
      await client.resetQueries();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(email.trim() === '');
        if (email.trim() !== '') erase.mutate();
      }}
    >
      <p>{w.eraseWhat}</p>
      <p className="section">{w.eraseStays}</p>
      <Refusals error={errorElsewhere(erase.error, ['email'])} />
      <TextField
        label={w.eraseEmail}
        type="email"
        autoComplete="off"
        value={email}
        error={missing ? w.eraseEmailMissing : errorAt(erase.error, 'email')}
        onChange={({ target }) => {
          setEmail(target.value);
          setMissing(false);
          erase.reset();
        }}
      />
      <p className="actions section">
        <Button type="submit" weight="danger" busy={erase.isPending}>
          {w.eraseNow}
        </Button>
        <Button weight="secondary" onClick={onClose}>
          {w.keep}
        </Button>
      </p>
    </form>
  );
}
