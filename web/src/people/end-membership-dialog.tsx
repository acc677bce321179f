import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../look/button';
import { Dialog } from '../look/dialog';
import { Refusals } from '../look/refusals';
import { api } from '../platform/api';
import { useWords } from '../platform/language';
import { useSignedIn } from '../platform/session';
import { organisationWords } from './organisation.texts';
import type { Membership } from './people.queries';
import type { MembershipDialog } from './role-dialog';

/** Somebody leaves, or is taken out: said with what it means, and refused where nobody would be left to govern. */
export function EndMembershipDialog({ membership, ...rest }: MembershipDialog) {
  const w = useWords(organisationWords);
  const me = useSignedIn();
  const title =
    membership?.personId === me.id ? w.leaveTitle(rest.organisation.name) : w.endTitle(membership?.name ?? '');
  return (
    <Dialog title={title} open={membership !== null} onClose={rest.onClose}>
      {membership && <EndForm membership={membership} {...rest} />}
    </Dialog>
  );
}

function EndForm({ organisation, membership, onClose, onDone }: MembershipDialog & { membership: Membership }) {
  const w = useWords(organisationWords);
  const me = useSignedIn();
  const client = useQueryClient();
  const navigate = useNavigate();
  const isOwn = membership.personId === me.id;
  const end = useMutation({
    mutationFn: () => api.DELETE('/api/v1/memberships/{id}', { params: { path: { id: membership.id } } }),
    onSuccess: async () => {
      onDone(w.ended(membership.name));
      onClose();
      if (isOwn) await navigate({ to: '/profile' });
      await client.invalidateQueries({ queryKey: ['me'] });
      await client.invalidateQueries({ queryKey: ['memberships', organisation.id] });
    },
  });
  return (
    <>
      <p>{isOwn ? w.leaveWhat : w.endWhat(membership.name)}</p>
      <Refusals error={end.error} />
      <p className="actions section">
        <Button weight="danger" busy={end.isPending} onClick={() => end.mutate()}>
          {isOwn ? w.leave : w.end}
        </Button>
        <Button weight="secondary" onClick={onClose}>
          {w.stay}
        </Button>
      </p>
    </>
  );
}
