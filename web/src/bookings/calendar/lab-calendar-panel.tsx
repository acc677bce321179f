import { XMarkIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../../look/button';
import { BookingStatusTag } from '../../look/status';
import { useLocalised, useWords } from '../../platform/language';
import type { LabBooking } from './lab-calendar.queries';
import { panelWords } from './lab-calendar-panel.texts';
import { Said } from '../said';
import { useShortSlotWords, useSlotWords, useUntilWords } from '../finder/slot-words';
import { TestDeeds } from '../today/test-deeds';

/** What is opened under the calendar: it takes the focus, and gives it back to the calendar when it is closed. */
export function CalendarPanel(props: { title: string; onClose: () => void; children: ReactNode }) {
  const w = useWords(panelWords);
  return (
    <Said className="calendar-panel">
      <section aria-labelledby="panel">
        <div className="panel-head">
          <h2 id="panel">{props.title}</h2>
          <Button weight="tertiary" small onClick={props.onClose}>
            <XMarkIcon className="icon" aria-hidden />
            {w.close}
          </Button>
        </div>
        {props.children}
      </section>
    </Said>
  );
}

/** A booking’s matter, and what can be done with it here. */
export function BookingPanel(props: {
  booking: LabBooking;
  now: number;
  mayMove: boolean;
  mayRun: boolean;
  onMove: () => void;
  onClose: () => void;
}) {
  const { booking } = props;
  const w = useWords(panelWords);
  const localised = useLocalised();
  const slot = useSlotWords();
  const short = useShortSlotWords();
  const until = useUntilWords();
  const { organisation, request, testbed, station, testLeader, zone, status, move } = booking;
  return (
    <CalendarPanel title={organisation.name} onClose={props.onClose}>
      <p>
        <BookingStatusTag status={status} seenBy="lab" /> {slot(booking, zone)}
      </p>
      <p>
        {[localised(testbed.name), station].filter(Boolean).join(', ')}
        {testLeader && ` · ${w.leader(testLeader.name)}`}
      </p>
      {booking.expiresAt && (
        <p className="subtle">{w.until[status === 'held' ? 'held' : 'requested'](until(booking.expiresAt, zone))}</p>
      )}
      {move && <p className="remark info">{w.wish(short(move, zone))}</p>}
      <p className="actions panel-deeds">
        <Link to="/requests/$id" params={{ id: request.id }}>
          {request.productName} ({request.number})
        </Link>
        {props.mayMove && (
          <Button weight="secondary" small onClick={props.onMove}>
            {w.move}
          </Button>
        )}
      </p>
      {props.mayRun && <TestDeeds booking={booking} now={props.now} small />}
    </CalendarPanel>
  );
}
