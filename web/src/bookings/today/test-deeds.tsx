import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../look/button';
import { Dialog } from '../../look/dialog';
import { Refusals } from '../../look/refusals';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { useWords } from '../../platform/language';
import { bookingChanged } from '../bookings.queries';
import { seen } from '../bookings.rules';
import type { LabBooking } from '../calendar/lab-calendar.queries';
import { useUntilWords } from '../finder/slot-words';
import { testDeedsWords } from './test-deeds.texts';

const checkInEarlyMs = 60 * 60_000;

/** A deed on a booking as it was seen; whatever is shown of it is asked for again, also when it was refused. */
function useDeed<Answer>(deed: () => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => bookingChanged(client) });
}

/** What staff do with a test on its day: check in, mark as a no-show, complete, close. What can’t be done yet says from when. */
export function TestDeeds({ booking, now, small = false }: { booking: LabBooking; now: number; small?: boolean }) {
  const w = useWords(testDeedsWords);
  const until = useUntilWords();
  const [asks, setAsks] = useState(false);
  const { id, version, status, request, organisation, zone } = booking;
  const key = useMemo(idempotencyKey, [id, version, request.version]);
  const params = { path: { id }, header: seen(booking, key) };
  const checkIn = useDeed(() => answerOf(api.POST('/api/v1/bookings/{id}/check-in', { params })));
  const noShow = useDeed(() => answerOf(api.POST('/api/v1/bookings/{id}/no-show', { params })));
  const complete = useDeed(() => answerOf(api.POST('/api/v1/bookings/{id}/completion', { params })));
  const close = useDeed(() =>
    answerOf(
      api.POST('/api/v1/test-requests/{id}/closing', {
        params: { path: { id: request.id }, header: seen(request, key) },
      }),
    ),
  );
  const start = Date.parse(booking.start);
  const early = new Date(start - checkInEarlyMs).toISOString();
  const whose = <span className="visually-hidden">{w.of(organisation.name)}</span>;
  return (
    <>
      {status === 'confirmed' && (
        <p className="actions">
          <Deed
            busy={checkIn.isPending}
            small={small}
            reason={now < start - checkInEarlyMs ? w.checkInFrom(until(early, zone)) : undefined}
            onDo={() => checkIn.mutate()}
          >
            {w.checkIn}
            {whose}
          </Deed>
          {now >= start && (
            <Button weight="danger" small={small} busy={noShow.isPending} onClick={() => setAsks(true)}>
              {w.noShow}
              {whose}
            </Button>
          )}
        </p>
      )}
      {status === 'checked-in' && (
        <p className="actions">
          <Button small={small} busy={complete.isPending} onClick={() => complete.mutate()}>
            {w.complete}
            {whose}
          </Button>
        </p>
      )}
      {request.status === 'reported' && (
        <p className="actions">
          <Button weight="secondary" small={small} busy={close.isPending} onClick={() => close.mutate()}>
            {w.close}
            {whose}
          </Button>
        </p>
      )}
      {[checkIn, noShow, complete, close].map(
        ({ error, submittedAt }) => error && <Refusals key={submittedAt} error={error} />,
      )}
      <NoShowDialog
        who={organisation.name}
        open={asks}
        onClose={() => setAsks(false)}
        onDo={() => {
          setAsks(false);
          noShow.mutate();
        }}
      />
    </>
  );
}

/** A button that says why it can’t be pressed yet. */
function Deed(props: {
  busy: boolean;
  small: boolean;
  reason: string | undefined;
  onDo: () => void;
  children: ReactNode;
}) {
  const { reason, small, busy } = props;
  if (!reason)
    return (
      <Button small={small} busy={busy} onClick={props.onDo}>
        {props.children}
      </Button>
    );
  return (
    <>
      <button type="button" className={small ? 'button small' : 'button'} aria-disabled aria-description={reason}>
        {props.children}
      </button>
      <small className="subtle">{reason}</small>
    </>
  );
}

function NoShowDialog(props: { who: string; open: boolean; onClose: () => void; onDo: () => void }) {
  const w = useWords(testDeedsWords);
  return (
    <Dialog title={w.noShowTitle(props.who)} open={props.open} onClose={props.onClose}>
      <p>{w.noShowWhat}</p>
      <p className="actions">
        <Button weight="danger" onClick={props.onDo}>
          {w.noShowDo}
        </Button>
        <Button weight="secondary" onClick={props.onClose}>
          {w.keep}
        </Button>
      </p>
    </Dialog>
  );
}
