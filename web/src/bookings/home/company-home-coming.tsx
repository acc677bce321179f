import { Link } from '@tanstack/react-router';
import { BookingStatusTag } from '../../look/status';
import { useLocalised, useWords } from '../../platform/language';
import { dayOf, useTimeWords } from '../../platform/when';
import type { CompanyHome } from './company-home.rules';
import { companyHomeWords } from './company-home.texts';

/** What has a time, by day, the earliest first. */
export function ComingList({ rows }: { rows: CompanyHome['coming'] }) {
  const w = useWords(companyHomeWords);
  const { shortDay, week, period, zone } = useTimeWords();
  const localised = useLocalised();
  if (rows.length === 0)
    return (
      <p className="subtle">
        {w.nothingComing} <Link to="/free-slots">{w.nothingComingLink}</Link>
      </p>
    );
  return (
    <ol className="ruled by-day">
      {rows.map(({ request, booking }) => (
        <li key={booking.id}>
          <time dateTime={dayOf(booking.start, booking.zone)}>
            {shortDay(booking.start, booking.zone)}
            <small>{week(booking.start, booking.zone)}</small>
          </time>
          <div>
            <p>
              <b>
                <Link to="/requests/$id" params={{ id: request.id }}>
                  {request.productName}
                </Link>
              </b>{' '}
              {w.atTestbed(localised(booking.testbed.name))}
            </p>
            <p className="subtle">
              {period(booking.start, booking.end, booking.zone)} {zone(booking.zone, booking.start)}{' '}
              <BookingStatusTag status={booking.status} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
