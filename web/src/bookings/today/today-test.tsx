import { FileTextIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { BookingStatusTag } from '../../look/status';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import type { LabBooking } from '../calendar/lab-calendar.queries';
import { Said } from '../said';
import { TestDeeds } from './test-deeds';
import { TestNotes } from './test-notes';
import { TestReport } from './test-report';
import { todayWords } from './today.texts';

/** One test: when, who, where and by whom, and what there is to do with it now. */
export function TodayTest({ booking, now, withDay }: { booking: LabBooking; now: number; withDay: boolean }) {
  const w = useWords(todayWords);
  const localised = useLocalised();
  const { shortDay, period } = useTimeWords();
  const [isReported, setReported] = useState(false);
  const { organisation, request, testbed, station, testLeader, zone, status } = booking;
  const lacksReport = status === 'completed' && request.status === 'in-test';
  const isLate = status === 'confirmed' && Date.parse(booking.start) <= now;
  const place = useRef<HTMLDivElement>(null);
  const state = `${status} ${request.status}`;
  const before = useRef(state);
  useEffect(() => {
    // What was pressed is gone with the state it belonged to: the focus goes to the new state.
    if (before.current !== state && document.activeElement === document.body) place.current?.focus();
    before.current = state;
  }, [state]);
  return (
    <li>
      <div className="test-when" ref={place} tabIndex={-1}>
        {withDay && <span>{shortDay(booking.start, zone)} </span>}
        <b>{period(booking.start, booking.end, zone)}</b>
        <br />
        <BookingStatusTag status={status} seenBy="lab" />
        {isLate && <small>{w.late}</small>}
        {lacksReport && <small>{w.reportLacks}</small>}
      </div>
      <div>
        <h3>{organisation.name}</h3>
        <p>
          <Link to="/requests/$id" params={{ id: request.id }}>
            {request.productName}
          </Link>{' '}
          <span className="subtle">{request.number}</span>
        </p>
        <p className="subtle">
          {[localised(testbed.name), station].filter(Boolean).join(', ')}
          <br />
          {testLeader ? w.led(testLeader.name) : w.noLeader}
        </p>
        {request.reportFileId && (
          <p>
            <FileTextIcon className="icon" aria-hidden />{' '}
            <a href={`/api/v1/files/${request.reportFileId}`} download>
              {w.report}
            </a>
          </p>
        )}
      </div>
      <div className="test-deeds">
        {isReported && (
          <Said className="remark good">
            <p>{w.reported}</p>
          </Said>
        )}
        <TestDeeds booking={booking} now={now} />
        {lacksReport && <TestReport booking={booking} onReported={() => setReported(true)} />}
        <TestNotes booking={booking} />
      </div>
    </li>
  );
}
