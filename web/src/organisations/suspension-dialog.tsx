import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../look/button';
import { Dialog } from '../look/dialog';
import { TextArea } from '../look/field';
import { Refusals } from '../look/refusals';
import { answerOf, api, idempotencyKey } from '../platform/api';
import { errorAt, errorElsewhere } from '../platform/field-errors';
import { useWords } from '../platform/language';
import type { Organisation } from './organisations.queries';
import { suspensionWords } from './suspension.texts';

const reasonCharactersMax = 500;

interface Asking {
  readonly organisation: Organisation;
  readonly onClose: () => void;
}

/** What a suspension does is said before it is done; why, is asked for. */
export function SuspensionDialog({ open, ...asking }: Asking & { open: boolean }) {
  const w = useWords(suspensionWords);
  const { name, standing } = asking.organisation;
  return (
    <Dialog
      title={standing === 'active' ? w.suspendTitle(name) : w.reinstateTitle(name)}
      open={open}
      onClose={asking.onClose}
    >
      <SuspensionForm {...asking} />
    </Dialog>
  );
}

function SuspensionForm({ organisation, onClose }: Asking) {
  const w = useWords(suspensionWords);
  const isActive = organisation.standing === 'active';
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const change = useStandingChange(organisation.id, onClose);
  const confirm = () => {
    if (isActive && reason.trim() === '') setMissing(true);
    else change.mutate(isActive ? reason : null);
  };
  return (
    <>
      <p>{isActive ? w.suspendWhat : w.reinstateWhat}</p>
      <Refusals error={errorElsewhere(change.error, ['reason'])} />
      {isActive && (
        <>
          <ul className="points organisation-standing">
            {w.consequences.map((consequence) => (
              <li key={consequence}>{consequence}</li>
            ))}
          </ul>
          <TextArea
            label={w.reason}
            description={w.reasonWhat}
            rows={3}
            maxLength={reasonCharactersMax}
            value={reason}
            error={missing && reason.trim() === '' ? w.reasonMissing : errorAt(change.error, 'reason')}
            onChange={({ target }) => setReason(target.value)}
          />
        </>
      )}
      <p className="actions section">
        <Button weight={isActive ? 'danger' : 'primary'} busy={change.isPending} onClick={confirm}>
          {isActive ? w.confirm : w.reinstate}
        </Button>
        <Button weight="secondary" onClick={onClose}>
          {isActive ? w.keep : w.stay}
        </Button>
      </p>
    </>
  );
}

/** Suspends with a reason, reinstates without one. */
function useStandingChange(id: string, onDone: () => void) {
  const client = useQueryClient();
  const [key] = useState(idempotencyKey);
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return useMutation({
    mutationFn: (reason: string | null) =>
      answerOf(
        reason === null
          ? api.POST('/api/v1/organisations/{id}/reinstate', { params })
          : api.POST('/api/v1/organisations/{id}/suspend', { params, body: { reason } }),
      ),
    onSuccess: async (now) => {
      client.setQueryData(['organisations', id], now);
      onDone();
      await client.invalidateQueries({ queryKey: ['organisations', 'list'] });
    },
  });
}
