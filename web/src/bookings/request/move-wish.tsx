import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button, LinkButton } from '../../look/button';
import { Refusals } from '../../look/refusals';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import { type Booking, bookingChanged } from '../bookings.queries';
import { seen } from '../bookings.rules';
import { moveWords } from './move.texts';
import { Said } from '../said';
import { useShortSlotWords } from '../finder/slot-words';

/** A wish to move that the lab has not answered: both times are kept, and it can be withdrawn. */
export function MoveWish(props: { booking: Booking; isOnRequest?: boolean; mayAct?: boolean; takesFocus?: boolean }) {
  const { booking, isOnRequest = false, mayAct = true, takesFocus = false } = props;
  const w = useWords(moveWords);
  const short = useShortSlotWords();
  const { moment } = useTimeWords();
  const client = useQueryClient();
  const key = useMemo(idempotencyKey, []);
  const withdraw = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/move-withdrawal', {
          params: { path: { id: booking.id }, header: seen(booking, key) },
        }),
      ),
    onSettled: () => bookingChanged(client),
  });
  const { move, zone } = booking;
  if (!move) return null;
  return (
    <Said className="remark info" silent={!takesFocus}>
      <p>
        <b>{w.asked}.</b> {w.askedWhat(moment(move.expiresAt, zone))}
      </p>
      <dl className="two-times">
        <dt>{w.now}</dt>
        <dd>{short(booking, zone)}</dd>
        <dt>{w.wanted}</dt>
        <dd>{short(move, zone)}</dd>
      </dl>
      <Refusals error={withdraw.error} />
      <p className="actions">
        {mayAct && (
          <Button weight="secondary" small busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {w.withdraw}
          </Button>
        )}
        {!isOnRequest && (
          <LinkButton to="/requests/$id" params={{ id: booking.testRequestId }} small>
            {w.toRequest}
          </LinkButton>
        )}
      </p>
    </Said>
  );
}
