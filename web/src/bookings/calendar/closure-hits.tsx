import { Link } from '@tanstack/react-router';
import { useWords } from '../../platform/language';
import { panelWords } from './lab-calendar-panel.texts';
import type { Hit } from './lab-calendar-task';
import type { LabBooking } from './lab-calendar.queries';
import { useShortSlotWords } from '../finder/slot-words';

/** The bookings that a closure hits, by name where the calendar shows them. */
export function ClosureHits(props: { hits: readonly Hit[]; bookings: readonly LabBooking[]; zone: string }) {
  const w = useWords(panelWords);
  const short = useShortSlotWords();
  return (
    <ul>
      {props.hits.map(({ bookingId, start, end }) => {
        const booking = props.bookings.find(({ id }) => id === bookingId);
        const when = short({ start, end }, props.zone);
        return (
          <li key={`${bookingId} ${start}`}>
            {booking ? (
              <>
                <Link to="/requests/$id" params={{ id: booking.request.id }}>
                  {booking.organisation.name}
                </Link>
                , {when}
              </>
            ) : (
              w.hitElsewhere(when)
            )}
          </li>
        );
      })}
    </ul>
  );
}
