import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../look/button';
import { Dialog } from '../../look/dialog';
import { Refusals } from '../../look/refusals';
import { Refusal } from '../../platform/api';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import { type HitClaim, hitBookingsQuery } from './manage.queries';
import { hitWords } from './manage-hits.texts';
import type { TriedChange } from './manage-tried-change';

/** What a change says: why it was refused, which bookings it would hit, and which it has hit. */
export function ChangeSaid<Body>({ change }: { change: TriedChange<Body> }) {
  const w = useWords(hitWords);
  const { error, asked, hit } = change;
  const isConflict = error instanceof Refusal && error.status === 412;
  return (
    <>
      {isConflict ? (
        <p className="remark" role="alert">
          {w.changedMeanwhile}
        </p>
      ) : (
        <Refusals error={error} />
      )}
      <Dialog
        title={w.inTheWay(bookingsOf(asked?.hits ?? []).length)}
        open={asked !== null}
        onClose={() => change.leave()}
      >
        <p>{w.before}</p>
        <HitBookings hits={asked?.hits ?? []} />
        <p className="actions section">
          <Button busy={change.isPending} onClick={() => change.makeAnyway()}>
            {w.anyway}
          </Button>
          <Button weight="secondary" onClick={() => change.leave()}>
            {w.back}
          </Button>
        </p>
      </Dialog>
      {hit.length > 0 && (
        <div className="remark must-be-moved" role="status">
          <p>
            <b>{w.inTheWay(bookingsOf(hit).length)}.</b> {w.after}
          </p>
          <HitBookings hits={hit} />
        </div>
      )}
    </>
  );
}

const bookingsOf = (hits: readonly HitClaim[]): HitClaim[] => [
  ...new Map(hits.map((hit) => [hit.bookingId, hit])).values(),
];

function HitBookings({ hits }: { hits: readonly HitClaim[] }) {
  const w = useWords(hitWords);
  const say = useLocalised();
  const when = useTimeWords();
  const { data } = useQuery(hitBookingsQuery(hits));
  return (
    <ul className="hit-bookings">
      {bookingsOf(hits).map(({ bookingId, start, end }) => {
        const booking = data?.items.find(({ id }) => id === bookingId);
        const time = `${when.day(start, booking?.zone)} ${when.period(start, end, booking?.zone)}`;
        return (
          <li key={bookingId}>
            {booking ? (
              <Link to="/requests/$id" params={{ id: booking.testRequestId }}>
                {booking.requestNumber}
              </Link>
            ) : (
              w.unknown
            )}
            {booking && `, ${say(booking.testbed.name)}`}: {time}
          </li>
        );
      })}
    </ul>
  );
}
