import type { ReactNode } from 'react';
import { LinkButton } from '../../look/button';
import { useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import type { TestRequest } from '../../test-requests/test-requests.queries';
import type { Booking } from '../bookings.queries';
import { requestPageWords } from './request-page.texts';

interface Facts {
  readonly request: TestRequest;
  readonly booking: Booking | undefined;
}

/** What is next, in a sentence; what the lab wrote; and the one thing to do now, where it is the company’s turn. */
export function RequestNext({ mayAct, ...facts }: Facts & { mayAct: boolean }) {
  const w = useWords(requestPageWords);
  const { reason, status } = facts.request;
  const deadline = useDeadline(facts);
  return (
    <section aria-labelledby="next" className="next">
      <h2 id="next">{w.next}</h2>
      <p className="lead">{useSentence(facts)}</p>
      {deadline && <p>{deadline}</p>}
      {reason && (
        <figure className={ended.includes(status) || status === 'changes-requested' ? 'remark' : 'remark info'}>
          <figcaption className="term">{ended.includes(status) ? w.reasonWas : w.labSays}</figcaption>
          <blockquote className="said">{reason}</blockquote>
        </figure>
      )}
      {mayAct && <Primary {...facts} />}
    </section>
  );
}

const ended: readonly TestRequest['status'][] = ['declined', 'withdrawn', 'cancelled'];

const isReady = ({ request: { progress }, booking }: Facts): boolean =>
  booking?.status === 'held' && progress.items > 0 && progress.answered === progress.items;

function useSentence(facts: Facts): string {
  const { nextOf: said } = useWords(requestPageWords);
  const { status, progress } = facts.request;
  if (status === 'draft' && isReady(facts)) return said.readyToSend;
  if (status === 'in-review') return said['in-review'](progress.passing, progress.items);
  if (status === 'slot-needed' && facts.booking) return said['slot-found'];
  return said[status];
}

function useDeadline({ request: { status }, booking }: Facts): string | undefined {
  const w = useWords(requestPageWords);
  const { moment } = useTimeWords();
  if (booking?.status !== 'requested' || !booking.expiresAt) return undefined;
  const by = moment(booking.expiresAt, booking.zone);
  return status === 'changes-requested' ? w.loseBefore(by) : w.decideBefore(by);
}

function Primary(facts: Facts) {
  const w = useWords(requestPageWords);
  const {
    request: { id, status, reportFileId },
    booking,
  } = facts;
  const go = (to: '/requests/$id/edit' | '/requests/$id/send' | '/requests/$id/slot', said: string, second = false) => (
    <LinkButton to={to} params={{ id }} weight={second ? 'secondary' : 'primary'}>
      {said}
    </LinkButton>
  );
  const actions: Partial<Record<TestRequest['status'], ReactNode>> = {
    draft: isReady(facts) ? go('/requests/$id/send', w.review) : go('/requests/$id/edit', w.goOn),
    'changes-requested': (
      <>
        <LinkButton to="/requests/$id/checklist" params={{ id }} search={{ show: 'missing' }}>
          {w.answer}
        </LinkButton>
        {go('/requests/$id/send', w.resend, true)}
      </>
    ),
    'slot-needed': booking ? go('/requests/$id/send', w.resend) : go('/requests/$id/slot', w.findTime),
    declined: (
      <LinkButton to="/requests/new" search={{}} weight="secondary">
        {w.startAnew}
      </LinkButton>
    ),
  };
  const report = reportFileId && (
    <a className="button" href={`/api/v1/files/${reportFileId}`} download>
      {w.readReport}
    </a>
  );
  const action = actions[status] ?? report;
  return action ? <p className="actions section-tight">{action}</p> : null;
}
