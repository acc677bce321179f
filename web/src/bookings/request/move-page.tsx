import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Button, LinkButton } from '../../look/button';
import { TextArea } from '../../look/field';
import { Page } from '../../look/page';
import { Refusals } from '../../look/refusals';
import { Fetched } from '../../look/states';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import { RequestCrumb } from '../../test-requests/request-crumb';
import { requestQuery, type TestRequest } from '../../test-requests/test-requests.queries';
import { type Booking, bookingChanged, type Calendar, comingBookingsQuery } from '../bookings.queries';
import { liveOf, seen } from '../bookings.rules';
import '../home/company.css';
import { wishOf } from '../finder/finder-wish';
import type { Slot } from '../finder/finder.rules';
import { MoveWish } from './move-wish';
import { RenewedNote } from './renewed-note';
import { Said } from '../said';
import { moveWords } from './move.texts';
import { SlotFinder } from '../finder/slot-finder';
import { useShortSlotWords } from '../finder/slot-words';

/** The same test at another time: both times side by side, and what follows, before anything is done. */
export function MovePage() {
  const w = useWords(moveWords);
  const { id } = useParams({ from: '/signed-in/requests/$id/move' });
  const request = useQuery(requestQuery(id));
  const bookings = useQuery(comingBookingsQuery);
  return (
    <Page title={w.title} crumb={request.data && <RequestCrumb request={request.data} />}>
      <Fetched query={request}>
        {(found) => (
          <Fetched query={bookings}>
            {(own) => {
              const live = liveOf(own.filter(({ testRequestId }) => testRequestId === id));
              return live && live.status !== 'checked-in' ? (
                <Moving request={found} booking={live} own={own} />
              ) : (
                <p className="lead">{w.nothing}</p>
              );
            }}
          </Fetched>
        )}
      </Fetched>
    </Page>
  );
}

function Moving({ request, booking, own }: { request: TestRequest; booking: Booking; own: readonly Booking[] }) {
  const w = useWords(moveWords);
  const { moment } = useTimeWords();
  const [reason, setReason] = useState('');
  const [hasAsked, setHasAsked] = useState(false);
  const wish = useMemo(() => {
    const minutes = (Date.parse(booking.end) - Date.parse(booking.start)) / 60_000;
    return { ...wishOf(), minutes, testbeds: [booking.testbed.id] };
  }, [booking.end, booking.start, booking.testbed.id]);
  if (booking.move) return <MoveWish booking={booking} takesFocus={hasAsked} />;
  const until = moment(booking.changeableUntil, booking.zone);
  if (booking.status === 'confirmed' && Date.parse(booking.changeableUntil) < Date.now())
    return (
      <>
        <p className="remark">{w.pastCutOff(until)}</p>
        <p className="actions section">
          <LinkButton to="/requests/$id" params={{ id: request.id }} weight="secondary">
            {w.toRequest}
          </LinkButton>
        </p>
      </>
    );
  return (
    <>
      {booking.status === 'confirmed' && <p className="lead">{w.changeableUntil(until)}</p>}
      <SlotFinder wish={wish} own={own} moving={booking}>
        {(slot, calendar, isFree) => (
          <MoveThere
            key={`${slot.testbedId} ${slot.start} ${slot.end}`}
            {...{ booking, slot, calendar, isFree, reason }}
            onReason={setReason}
            onAsked={() => setHasAsked(true)}
          />
        )}
      </SlotFinder>
    </>
  );
}

interface MoveProps {
  readonly booking: Booking;
  readonly slot: Slot;
  readonly calendar: Calendar;
  readonly isFree: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onAsked: () => void;
}

/** Both times, whether the lab must approve, and what follows; then the deed. */
function MoveThere({ booking, slot, calendar, isFree, reason, onReason, onAsked }: MoveProps) {
  const w = useWords(moveWords);
  const localised = useLocalised();
  const short = useShortSlotWords();
  const client = useQueryClient();
  const key = useMemo(idempotencyKey, []);
  const isConfirmed = booking.status === 'confirmed';
  const move = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/move', {
          params: { path: { id: booking.id }, header: seen(booking, key) },
          body: {
            testbedId: slot.testbedId,
            start: new Date(slot.start).toISOString(),
            end: new Date(slot.end).toISOString(),
            ...(reason.trim() ? { reason } : {}),
          },
        }),
      ),
    onSuccess: onAsked,
    onSettled: () => bookingChanged(client),
  });
  if (move.isSuccess && !isConfirmed) return <Moved booking={move.data} />;
  const isSame = Date.parse(booking.start) === slot.start && booking.testbed.id === slot.testbedId;
  if (isSame && Date.parse(booking.end) === slot.end) return null;
  if (!isFree) return <RenewedNote error={move.error} />;
  return (
    <>
      <dl className="two-times">
        <dt>{w.now}</dt>
        <dd>
          {short(booking, booking.zone)}, {localised(booking.testbed.name)}
        </dd>
        <dt>{w.wanted}</dt>
        <dd>
          {short(slot, calendar.zone)}, {localised(calendar.testbed.name)}
        </dd>
      </dl>
      <ul className="small consequences">
        {consequencesOf(booking, w).map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      {isConfirmed && (
        <TextArea
          label={w.reason}
          description={w.reasonWhat}
          rows={3}
          maxLength={4000}
          value={reason}
          onChange={({ target }) => onReason(target.value)}
        />
      )}
      <Refusals error={move.error} />
      <p className="actions">
        <Button busy={move.isPending} onClick={() => move.mutate()}>
          {isConfirmed ? w.ask : w.move}
        </Button>
      </p>
    </>
  );
}

function consequencesOf({ status }: Booking, w: (typeof moveWords)['nb']): string[] {
  if (status === 'confirmed') return [w.mustApprove, w.itemsValid, w.calendarFollows];
  return [status === 'held' ? w.heldAtOnce : w.atOnce];
}

function Moved({ booking }: { booking: Booking }) {
  const w = useWords(moveWords);
  const short = useShortSlotWords();
  return (
    <Said className="remark good">
      <p>
        <b>{w.moved}</b>: {short(booking, booking.zone)}
      </p>
      <p className="actions">
        <LinkButton to="/requests/$id" params={{ id: booking.testRequestId }} small>
          {w.toRequest}
        </LinkButton>
      </p>
    </Said>
  );
}
