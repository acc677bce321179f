import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../look/button';
import { Page, Section } from '../../look/page';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import type { TestRequest } from '../../test-requests/test-requests.queries';
import { bookingsOfRequestQuery } from '../bookings.queries';
import { liveOf } from '../bookings.rules';
import { sendWords } from './send.texts';
import { useSlotWords } from '../finder/slot-words';

/** It is sent: what the lab now has, until when it answers, and what happens in between. */
export function SendReceipt({ request }: { request: TestRequest }) {
  const w = useWords(sendWords);
  const localised = useLocalised();
  const { moment } = useTimeWords();
  const slot = useSlotWords();
  const { data } = useQuery(bookingsOfRequestQuery(request.id));
  const booking = liveOf(data ?? []);
  return (
    <Page title={w.sentTitle} lead={w.sentWhat(`${request.productName} (${request.number})`)}>
      {booking && (
        <p className="remark good section-tight">
          <b>
            {localised(booking.testbed.name)}, {slot(booking, booking.zone)}.
          </b>{' '}
          {booking.status === 'requested' && booking.expiresAt && w.answersBy(moment(booking.expiresAt, booking.zone))}
        </p>
      )}
      <Section title={w.next} id="next">
        <ol className="steps">
          {w.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <p className="actions section">
        <LinkButton to="/requests/$id" params={{ id: request.id }}>
          {w.toRequest}
        </LinkButton>
        <LinkButton to="/" weight="secondary">
          {w.home}
        </LinkButton>
      </p>
    </Page>
  );
}
