import { LinkButton } from '../../look/button';
import { Noted } from '../../look/page';
import { BookingStatusTag } from '../../look/status';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import { isEditable } from '../../test-requests/request.rules';
import type { TestRequest } from '../../test-requests/test-requests.queries';
import type { Booking } from '../bookings.queries';
import { MoveWish } from './move-wish';
import { requestPageWords } from './request-page.texts';
import { useSlotWords } from '../finder/slot-words';

/** When and where, with whom, and how certain it is. */
export function RequestBooking(props: {
  request: TestRequest;
  booking: Booking | undefined;
  mayAct: boolean;
  seenBy: 'company' | 'lab';
}) {
  const { request, booking, mayAct } = props;
  const w = useWords(requestPageWords);
  const localised = useLocalised();
  const slot = useSlotWords();
  if (!booking)
    return (
      <>
        <p>{w.noSlot}</p>
        {mayAct && isEditable(request) && request.status !== 'slot-needed' && (
          <p className="actions section-tight">
            <LinkButton to="/requests/$id/slot" params={{ id: request.id }} weight="secondary">
              {w.holdOne}
            </LinkButton>
          </p>
        )}
      </>
    );
  const { testbed, zone, testLeader, status, move } = booking;
  const isLate = status === 'confirmed' && Date.parse(booking.changeableUntil) < Date.now();
  const isMovable = mayAct && !move && !isLate && ['held', 'requested', 'confirmed'].includes(status);
  return (
    <Noted margin={mayAct && <ChangeableUntil booking={booking} />}>
      <dl className="facts">
        <dt>{w.status}</dt>
        <dd>
          <BookingStatusTag status={status} seenBy={props.seenBy} />
        </dd>
        <dt>{w.when}</dt>
        <dd>{slot(booking, zone)}</dd>
        <dt>{w.where}</dt>
        <dd>
          {localised(testbed.name)}
          <small>
            {localised(testbed.site.name)}, {testbed.site.address}
          </small>
        </dd>
        <dt>{w.leader}</dt>
        <dd>{testLeader?.name ?? w.noLeader}</dd>
      </dl>
      {move && <MoveWish booking={booking} isOnRequest mayAct={mayAct} />}
      {isMovable && (
        <p className="actions section-tight">
          <LinkButton to="/requests/$id/move" params={{ id: request.id }} weight="secondary" small>
            {w.move}
          </LinkButton>
        </p>
      )}
    </Noted>
  );
}

/** The cut-off rule, where it binds: a test that is confirmed and not begun. */
function ChangeableUntil({ booking: { status, changeableUntil, zone } }: { booking: Booking }) {
  const w = useWords(requestPageWords);
  const { moment } = useTimeWords();
  if (status !== 'confirmed') return null;
  const until = moment(changeableUntil, zone);
  return <p>{Date.parse(changeableUntil) > Date.now() ? w.changeable(until) : w.notChangeable(until)}</p>;
}
