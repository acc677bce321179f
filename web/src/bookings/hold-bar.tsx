import { HourglassBottomFilledIcon } from '@navikt/aksel-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, LinkButton } from '../look/button';
import { Dialog } from '../look/dialog';
import { Refusals } from '../look/refusals';
import { answerOf, api, idempotencyKey } from '../platform/api';
import { useLanguage, useLocalised, useWords } from '../platform/language';
import { leftWords } from '../platform/when';
import { type Booking, bookingChanged } from './bookings.queries';
import { seen } from './bookings.rules';
import './hold-bar.css';
import { holdWords } from './hold-bar.texts';
import { useSlotWords, useUntilWords } from './finder/slot-words';
import { useNowUntil } from './use-now';

const announcedMinutes = [1, 5, 10] as const;

/**
 * Time that is held and running out: how much is left, what makes it last, and how to let it go. `goOn` is the way onwards
 * from where the reader is; without one, it is to finish and send. `takesFocus`: the reader has just held it.
 */
export function HoldBar(props: { booking: Booking; productName: string; goOn?: ReactNode; takesFocus?: boolean }) {
  const { booking, productName } = props;
  const w = useWords(holdWords);
  const { language } = useLanguage();
  const localised = useLocalised();
  const slot = useSlotWords()(booking, booking.zone);
  const untilWords = useUntilWords();
  const expiresAt = booking.expiresAt ?? booking.start;
  const end = Date.parse(expiresAt);
  const now = useNowUntil(end);
  const testbed = localised(booking.testbed.name);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (props.takesFocus) bar.current?.focus();
  }, [props.takesFocus]);
  if (now >= end) return <GoneBar booking={booking} what={w.goneWhat(testbed, slot)} />;
  return (
    <section className="hold-bar" ref={bar} tabIndex={-1} aria-label={w.region(testbed)}>
      <p className="t">
        <HourglassBottomFilledIcon className="icon" aria-hidden />{' '}
        <span role="timer" aria-label={w.left}>
          {leftWords(end - now, language)}
        </span>
      </p>
      <p className="grow">
        <b>{w.held(testbed, slot)}</b> {w.sendBefore(productName, untilWords(expiresAt, booking.zone))}
      </p>
      <div className="hold-actions">
        {props.goOn ?? (
          <LinkButton to="/requests/$id/send" params={{ id: booking.testRequestId }}>
            {w.finish}
          </LinkButton>
        )}
        {!booking.extended && <Extend booking={booking} />}
        <Release booking={booking} what={w.releaseWhat(testbed, slot)} />
      </div>
      <Announced left={end - now} />
    </section>
  );
}

/** Said politely when ten, five and one minutes are left; in between a reader is left in peace. */
function Announced({ left }: { left: number }) {
  const w = useWords(holdWords);
  const reached = announcedMinutes.find((minutes) => left <= minutes * 60_000);
  return (
    <p className="visually-hidden" role="status">
      {reached !== undefined && w.announce(reached)}
    </p>
  );
}

function Extend({ booking }: { booking: Booking }) {
  const w = useWords(holdWords);
  const client = useQueryClient();
  const [key] = useState(idempotencyKey);
  const extend = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/extension', {
          params: { path: { id: booking.id }, header: seen(booking, key) },
        }),
      ),
    onSuccess: () => bookingChanged(client),
  });
  return (
    <>
      <Button weight="tertiary" busy={extend.isPending} onClick={() => extend.mutate()}>
        {w.extend}
      </Button>
      <Refusals error={extend.error} />
    </>
  );
}

function Release({ booking, what }: { booking: Booking; what: string }) {
  const w = useWords(holdWords);
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const release = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/cancellation', {
          params: { path: { id: booking.id }, header: seen(booking) },
          body: { reason: w.reason },
        }),
      ),
    onSuccess: async () => {
      setAsks(false);
      await bookingChanged(client);
    },
  });
  return (
    <>
      <Button weight="tertiary" onClick={() => setAsks(true)}>
        {w.release}
      </Button>
      <Dialog title={w.releaseTitle} open={asks} onClose={() => setAsks(false)}>
        <p>{what}</p>
        <Refusals error={release.error} />
        <p className="actions">
          <Button weight="danger" busy={release.isPending} onClick={() => release.mutate()}>
            {w.release}
          </Button>
          <Button weight="secondary" onClick={() => setAsks(false)}>
            {w.keep}
          </Button>
        </p>
      </Dialog>
    </>
  );
}

/** The time ran out while it was looked at: it is gone at once, whatever a worker has said so far. */
function GoneBar({ booking, what }: { booking: Booking; what: string }) {
  const w = useWords(holdWords);
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['calendar'] });
    void client.invalidateQueries({ queryKey: ['free-slots'] });
  }, [client]);
  return (
    <div className="remark" role="status">
      <p>
        <b>{w.gone}.</b> {what}
      </p>
      <p className="actions">
        <LinkButton to="/requests/$id/slot" params={{ id: booking.testRequestId }} weight="secondary" small>
          {w.findAnother}
        </LinkButton>
      </p>
    </div>
  );
}
