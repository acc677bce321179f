import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RequestStatusTag } from '../../look/status';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import type { RequestWithSlot } from './company-home.rules';
import { companyHomeWords } from './company-home.texts';

/** What the company has to do, as ruled rows: status, matter, and in the margin by when and where to go on. */
export function WaitingRows({ rows }: { rows: readonly RequestWithSlot[] }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <WaitingRow key={row.request.id} {...row} />
      ))}
    </ul>
  );
}

function WaitingRow({ request, booking }: RequestWithSlot) {
  const { id, status, productName } = request;
  return (
    <li>
      <div>
        <RequestStatusTag status={status} />
      </div>
      <div>
        <h3 className="matter">
          <Link to={status === 'draft' ? '/requests/$id/edit' : '/requests/$id'} params={{ id }}>
            {productName}
          </Link>
        </h3>
        <What request={request} booking={booking} />
      </div>
      <div className="margin">
        <Why request={request} booking={booking} />
      </div>
    </li>
  );
}

function What({ request, booking }: RequestWithSlot) {
  const w = useWords(companyHomeWords);
  const localised = useLocalised();
  if (request.status === 'changes-requested') return <p className="said">{request.reason ?? w.changes}</p>;
  if (request.status === 'slot-needed') return <p>{w.slotLost}</p>;
  const { answered, items } = request.progress;
  return (
    <p>
      {w.answered(answered, items)} {booking && w.slotHeld(localised(booking.testbed.name))}
    </p>
  );
}

function Why({ request, booking }: RequestWithSlot) {
  const w = useWords(companyHomeWords);
  const { day } = useTimeWords();
  const onwards = (to: '/requests/$id/checklist' | '/requests/$id/slot' | '/requests/$id/edit', said: ReactNode) => (
    <p>
      <Link to={to} params={{ id: request.id }}>
        {said}
        <span className="visually-hidden"> ({request.productName})</span>
      </Link>
    </p>
  );
  if (request.status === 'slot-needed') return onwards('/requests/$id/slot', w.findTime);
  if (request.status === 'changes-requested')
    return (
      <>
        {booking?.expiresAt && (
          <p>
            <span className="term">{w.decideBefore(day(booking.expiresAt, booking.zone))}</span>
            {w.elseLost(day(booking.start, booking.zone))}
          </p>
        )}
        {onwards('/requests/$id/checklist', w.answerChanges)}
      </>
    );
  return (
    <>
      <p>{w.begun(day(request.createdAt), request.createdBy?.name ?? '')}</p>
      {onwards('/requests/$id/edit', w.goOn)}
    </>
  );
}
