import { useMutation } from '@tanstack/react-query';
import { Button } from '../look/button';
import { Dialog } from '../look/dialog';
import { Refusals } from '../look/refusals';
import { api } from '../platform/api';
import { useWords } from '../platform/language';
import { invitationsWords } from './invitations.texts';
import type { Invitation } from './people.queries';

export function RevokeDialog(props: {
  invitation: Invitation | null;
  onClose: () => void;
  onRevoked: (email: string) => void;
}) {
  const { invitation, onClose, onRevoked } = props;
  const w = useWords(invitationsWords);
  const revoke = useMutation({
    mutationFn: ({ id }: Invitation) => api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } }),
    onSuccess: (_, { email }) => {
      onClose();
      onRevoked(email);
    },
  });
  return (
    <Dialog title={w.revokeTitle(invitation?.email ?? '')} open={invitation !== null} onClose={onClose}>
      <p>{w.revokeWhat}</p>
      <Refusals error={revoke.error} />
      <p className="actions section">
        <Button weight="danger" busy={revoke.isPending} onClick={() => invitation && revoke.mutate(invitation)}>
          {w.revoke}
        </Button>
        <Button weight="secondary" onClick={onClose}>
          {w.keep}
        </Button>
      </p>
    </Dialog>
  );
}
