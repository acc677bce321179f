import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../look/button';
import { Dialog } from '../look/dialog';
import { Choices } from '../look/field';
import { Refusals } from '../look/refusals';
import type { Organisation } from '../organisations/organisations.queries';
import { answerOf, api } from '../platform/api';
import { useWords } from '../platform/language';
import { rolesOf } from './govern.rules';
import { organisationWords } from './organisation.texts';
import type { Membership } from './people.queries';
import { roleWords } from './roles.texts';

export interface MembershipDialog {
  readonly organisation: Organisation;
  /** Whose it is; null while nothing is asked. */
  readonly membership: Membership | null;
  readonly onClose: () => void;
  /** Gets the sentence that says what was done. */
  readonly onDone: (said: string) => void;
}

export function RoleDialog({ membership, ...rest }: MembershipDialog) {
  const w = useWords(organisationWords);
  return (
    <Dialog title={w.roleTitle(membership?.name ?? '')} open={membership !== null} onClose={rest.onClose}>
      {membership && <RoleForm membership={membership} {...rest} />}
    </Dialog>
  );
}

function RoleForm(props: MembershipDialog & { membership: Membership }) {
  const { organisation, membership, onClose, onDone } = props;
  const w = useWords(organisationWords);
  const roles = useWords(roleWords);
  const client = useQueryClient();
  const [role, setRole] = useState(membership.role);
  const change = useMutation({
    mutationFn: () =>
      answerOf(api.PATCH('/api/v1/memberships/{id}', { params: { path: { id: membership.id } }, body: { role } })),
    onSuccess: async () => {
      onDone(w.roleSaved(membership.name, roles[role].name));
      onClose();
      await client.invalidateQueries({ queryKey: ['memberships', organisation.id] });
      await client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return (
    <>
      <Refusals error={change.error} />
      <Choices
        label={w.role}
        name="role"
        choices={rolesOf(organisation.kind).map((value) => ({
          value,
          label: roles[value].name,
          description: roles[value].may,
        }))}
        chosen={[role]}
        onChoose={([chosen]) => chosen && setRole(chosen)}
      />
      <p className="actions section">
        <Button busy={change.isPending} onClick={() => change.mutate()}>
          {w.saveRole}
        </Button>
        <Button weight="secondary" onClick={onClose}>
          {w.keep}
        </Button>
      </p>
    </>
  );
}
