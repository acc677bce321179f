import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Button, LinkButton } from '../../look/button';
import { Page } from '../../look/page';
import { Refusals } from '../../look/refusals';
import { Fetched } from '../../look/states';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { useLocalised, useWords } from '../../platform/language';
import { RequestCrumb } from '../../test-requests/request-crumb';
import { RequestSteps } from '../../test-requests/request-steps';
import { isEditable } from '../../test-requests/request.rules';
import { requestQuery, type TestRequest } from '../../test-requests/test-requests.queries';
import { type Booking, bookingChanged, type Calendar, comingBookingsQuery } from '../bookings.queries';
import { liveOf, seen } from '../bookings.rules';
import { findTimeWords } from './find-time.texts';
import { wishOf } from './finder-wish';
import type { Slot } from './finder.rules';
import { HoldBar } from '../hold-bar';
import { RenewedNote } from '../request/renewed-note';
import { SlotFinder } from './slot-finder';
import { slotOfAddress } from './slot-of-address';
import { useShortSlotWords } from './slot-words';

/** Finding and holding the time of a request. */
export function SlotPage() {
  const w = useWords(findTimeWords);
  const { id } = useParams({ from: '/signed-in/requests/$id/slot' });
  const request = useQuery(requestQuery(id));
  const bookings = useQuery(comingBookingsQuery);
  return (
    <Page title={w.title} crumb={request.data && <RequestCrumb request={request.data} />}>
      <Fetched query={request}>
        {(found) => <Fetched query={bookings}>{(own) => <SlotOfRequest request={found} own={own} />}</Fetched>}
      </Fetched>
    </Page>
  );
}

function SlotOfRequest({ request, own }: { request: TestRequest; own: readonly Booking[] }) {
  const w = useWords(findTimeWords);
  const search = useSearch({ from: '/signed-in/requests/$id/slot' });
  const short = useShortSlotWords();
  const wish = useMemo(() => wishOf(request), [request]);
  const live = liveOf(own.filter(({ testRequestId }) => testRequestId === request.id));
  const [hasHeld, setHasHeld] = useState(false);
  const steps = <RequestSteps request={request} at="slot" slot={live && short(live, live.zone)} />;
  if (!isEditable(request) || (live && live.status !== 'held'))
    return (
      <>
        {isEditable(request) && steps}
        <HasTime request={request} live={live} />
      </>
    );
  return (
    <>
      {steps}
      {live && (
        <HoldBar
          booking={live}
          productName={request.productName}
          takesFocus={hasHeld}
          goOn={
            <LinkButton to="/requests/$id/send" params={{ id: request.id }}>
              {w.goOn}
            </LinkButton>
          }
        />
      )}
      <SlotFinder wish={wish} chosen={slotOfAddress(search)} own={own} moving={live}>
        {(slot, calendar, isFree) => (
          <Hold
            key={`${slot.testbedId} ${slot.start} ${slot.end}`}
            {...{ request, live, slot, calendar, isFree }}
            onHeld={() => setHasHeld(true)}
          />
        )}
      </SlotFinder>
    </>
  );
}

interface HoldProps {
  readonly request: TestRequest;
  readonly live: Booking | undefined;
  readonly slot: Slot;
  readonly calendar: Calendar;
  readonly isFree: boolean;
  readonly onHeld: () => void;
}

/** One key for each time that is chosen: pressed twice, it is held once. */
function Hold({ request, live, slot, calendar, isFree, onHeld }: HoldProps) {
  const w = useWords(findTimeWords);
  const client = useQueryClient();
  const key = useMemo(idempotencyKey, []);
  const wanted = {
    testbedId: slot.testbedId,
    start: new Date(slot.start).toISOString(),
    end: new Date(slot.end).toISOString(),
  };
  const hold = useMutation({
    mutationFn: () =>
      live
        ? answerOf(
            api.POST('/api/v1/bookings/{id}/move', {
              params: { path: { id: live.id }, header: seen(live, key) },
              body: wanted,
            }),
          )
        : answerOf(
            api.POST('/api/v1/bookings', {
              params: { header: { 'Idempotency-Key': key } },
              body: { ...wanted, testRequestId: request.id },
            }),
          ),
    onSuccess: onHeld,
    onSettled: () => bookingChanged(client),
  });
  if (live && Date.parse(live.start) === slot.start && live.testbed.id === slot.testbedId) return null;
  if (!isFree) return <RenewedNote error={hold.error} />;
  return (
    <>
      <Refusals error={hold.error} />
      <p className="small">{live ? w.insteadWhat : w.heldFor(calendar.holdHours)}</p>
      <p className="actions">
        <Button busy={hold.isPending} onClick={() => hold.mutate()}>
          {live ? w.instead : w.hold}
        </Button>
      </p>
    </>
  );
}

/** The request’s time is the lab’s to decide now, or it can have none: where to go instead. */
function HasTime({ request, live }: { request: TestRequest; live: Booking | undefined }) {
  const w = useWords(findTimeWords);
  const localised = useLocalised();
  const short = useShortSlotWords();
  const place = live && `${short(live, live.zone)}, ${localised(live.testbed.name)}`;
  return (
    <>
      <p className="lead">{place ? w.hasTime(place) : w.notNow}</p>
      <p className="actions section">
        <LinkButton to="/requests/$id" params={{ id: request.id }}>
          {w.toRequest}
        </LinkButton>
        {live && (
          <LinkButton to="/requests/$id/move" params={{ id: request.id }} weight="secondary">
            {w.toMove}
          </LinkButton>
        )}
      </p>
    </>
  );
}
