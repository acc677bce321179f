import { Link } from '@tanstack/react-router';
import { useWords } from '../../platform/language';
import type { LabBooking } from './lab-calendar.queries';
import { labCalendarWords } from './lab-calendar.texts';

/** The leaf in brief: what somebody should do something about. */
export function LabCalendarSums({ bookings }: { bookings: readonly LabBooking[] }) {
  const { sums: w } = useWords(labCalendarWords);
  const count = (status: string) => bookings.filter((booking) => booking.status === status).length;
  const [checkedIn, requested, held, noShow] = ['checked-in', 'requested', 'held', 'no-show'].map(count) as [
    number,
    number,
    number,
    number,
  ];
  if (bookings.length === 0) return <p className="calendar-sums subtle">{w.nothing}</p>;
  return (
    <ul className="calendar-sums" aria-label={w.label}>
      {checkedIn > 0 && (
        <li>
          <b>{checkedIn}</b> {w.checkedIn(checkedIn)}
        </li>
      )}
      {requested > 0 && (
        <li>
          <b>{requested}</b> <Link to="/queue">{w.requested(requested)}</Link>
        </li>
      )}
      {held > 0 && (
        <li>
          <b>{held}</b> {w.held(held)}
        </li>
      )}
      {noShow > 0 && (
        <li>
          <b>{noShow}</b> {w.noShow(noShow)}
        </li>
      )}
    </ul>
  );
}
