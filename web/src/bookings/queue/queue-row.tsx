import { ArrowRightLeftIcon, BellIcon, CheckmarkIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { type RequestStatus, RequestStatusTag } from '../../look/status';
import { useLocalised, useWords } from '../../platform/language';
import { useSignedIn } from '../../platform/session';
import { useTimeWords } from '../../platform/when';
import { UnreadMessages } from '../../test-requests/messages/unread-messages';
import type { Waiting } from './queue.queries';
import { isUrgent, placeOf } from './queue.rules';
import { queueWords } from './queue.texts';
import { useShortSlotWords } from '../finder/slot-words';

const homeZone = 'Europe/Oslo';

/** One thing that waits: how it stands, what it is and why it waits; in the margin since when, and until when. */
export function QueueRow({ row }: { row: Waiting }) {
  const w = useWords(queueWords);
  const me = useSignedIn();
  const localised = useLocalised();
  const slot = useShortSlotWords();
  const { kind, testRequestId: id, productName, number, organisation, testbed, mandatoryOpen } = row;
  return (
    <li>
      <div>{kind === 'move' ? <MoveTag /> : <RequestStatusTag status={row.status as RequestStatus} />}</div>
      <div>
        <h2 className="row-title">
          <Link to={placeOf(me, row)} params={{ id }}>
            {productName}
          </Link>
        </h2>
        <p className="small subtle">
          {organisation.name}, {number}
        </p>
        <p>
          {kind === 'request' && mandatoryOpen === 0 && <CheckmarkIcon className="icon good" aria-hidden />}{' '}
          {whyOf(row, w)}
        </p>
        <p className="small">
          {kind === 'move' && w.wished}
          {localised(testbed.name)}, {slot(row, homeZone)}
        </p>
        <UnreadMessages id={id} count={row.unreadMessages} about={productName} />
      </div>
      <Deadline row={row} />
    </li>
  );
}

function whyOf({ kind, mandatoryOpen }: Waiting, w: (typeof queueWords)['nb']): string {
  if (kind === 'move') return w.why.move;
  return mandatoryOpen === 0 ? w.why.ready : w.why.open(mandatoryOpen);
}

function Deadline({ row }: { row: Waiting }) {
  const w = useWords(queueWords);
  const { moment, shortDay } = useTimeWords();
  const urgent = isUrgent(row, Date.now());
  return (
    <div className="margin">
      <p className={urgent ? 'urgent' : undefined}>
        {urgent && (
          <>
            <BellIcon className="icon" aria-hidden /> {w.urgent}.{' '}
          </>
        )}
        {w.before(moment(row.decideBy, homeZone))}
      </p>
      <p>{w.since(shortDay(row.waitingSince, homeZone))}</p>
    </div>
  );
}

function MoveTag() {
  const w = useWords(queueWords);
  return (
    <span className="status lab">
      <ArrowRightLeftIcon className="icon" aria-hidden />
      {w.moveWanted}
    </span>
  );
}
