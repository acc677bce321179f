import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { Button } from '../../look/button';
import { Dialog } from '../../look/dialog';
import { TextArea } from '../../look/field';
import { Refusals } from '../../look/refusals';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { errorAt } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import type { TestRequest } from '../../test-requests/test-requests.queries';
import { type Booking, bookingChanged } from '../bookings.queries';
import { seen } from '../bookings.rules';
import { requestPageWords } from './request-page.texts';

const withdrawable: readonly TestRequest['status'][] = [
  'draft',
  'submitted',
  'in-review',
  'changes-requested',
  'slot-needed',
];
const reasonCharactersMin = 3;

/** Ending it: withdrawn before it is approved, cancelled after; asked first, with what follows and the rule beside. */
export function RequestEnding({ request, booking }: { request: TestRequest; booking: Booking | undefined }) {
  const w = useWords(requestPageWords);
  const [asks, setAsks] = useState(false);
  const isCancellation = request.status === 'approved';
  if (!isCancellation && !withdrawable.includes(request.status)) return null;
  return (
    <div className="section">
      <Button weight="danger" onClick={() => setAsks(true)}>
        {isCancellation ? w.cancel : w.withdraw}
      </Button>
      <Dialog title={isCancellation ? w.cancelTitle : w.withdrawTitle} open={asks} onClose={() => setAsks(false)}>
        <EndingForm {...{ request, booking, isCancellation }} onDone={() => setAsks(false)} />
      </Dialog>
    </div>
  );
}

function EndingForm(props: {
  request: TestRequest;
  booking: Booking | undefined;
  isCancellation: boolean;
  onDone: () => void;
}) {
  const { request, booking, isCancellation, onDone } = props;
  const w = useWords(requestPageWords);
  const client = useQueryClient();
  const key = useMemo(idempotencyKey, []);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const given = reason.trim();
  const end = useMutation({
    mutationFn: () => {
      const params = { path: { id: request.id }, header: seen(request, key) };
      return isCancellation
        ? answerOf(api.POST('/api/v1/test-requests/{id}/cancellation', { params, body: { reason: given } }))
        : answerOf(api.POST('/api/v1/test-requests/{id}/withdrawal', { params, body: given ? { reason: given } : {} }));
    },
    onSuccess: onDone,
    onSettled: () => bookingChanged(client),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const needed = isCancellation || given.length > 0;
    setMissing(needed && given.length < reasonCharactersMin);
    if (!needed || given.length >= reasonCharactersMin) end.mutate();
  };
  return (
    <form noValidate onSubmit={submit}>
      <p>{isCancellation ? w.cancelWhat : w.withdrawWhat}</p>
      {isCancellation && booking && <CutOff booking={booking} />}
      <TextArea
        label={isCancellation ? w.cancelReason : w.withdrawReason}
        rows={3}
        maxLength={4000}
        value={reason}
        error={isMissing ? w.reasonNeeded : errorAt(end.error, 'reason')}
        onChange={({ target }) => setReason(target.value)}
      />
      <Refusals error={end.error} />
      <p className="actions section-tight">
        <Button type="submit" weight="danger" busy={end.isPending}>
          {isCancellation ? w.cancel : w.withdraw}
        </Button>
        <Button weight="secondary" onClick={onDone}>
          {w.keep}
        </Button>
      </p>
    </form>
  );
}

function CutOff({ booking: { changeableUntil, zone } }: { booking: Booking }) {
  const w = useWords(requestPageWords);
  const { moment } = useTimeWords();
  const until = moment(changeableUntil, zone);
  return (
    <p className="small subtle">
      {Date.parse(changeableUntil) > Date.now() ? w.changeable(until) : w.notChangeable(until)}
    </p>
  );
}
