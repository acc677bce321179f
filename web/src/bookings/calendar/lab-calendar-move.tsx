import { CheckmarkIcon, ClockIcon, EnvelopeClosedIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button } from '../../look/button';
import { TextArea } from '../../look/field';
import { Refusals } from '../../look/refusals';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { useLocalised, useWords } from '../../platform/language';
import { bookingChanged, slotCheckQuery } from '../bookings.queries';
import { seen } from '../bookings.rules';
import type { Slot } from '../finder/finder.rules';
import { CalendarPanel } from './lab-calendar-panel';
import { panelWords } from './lab-calendar-panel.texts';
import type { LabBooking } from './lab-calendar.queries';
import { crossed, type Row } from './lab-calendar.rules';
import { useEntryWords } from './lab-calendar-words';
import { useShortSlotWords } from '../finder/slot-words';

interface MoveProps {
  readonly booking: LabBooking;
  readonly slot: Slot;
  readonly row: Row;
  readonly onMoved: (said: string) => void;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** What follows if the booking is moved there, before anything is done. */
export function MovePanel(props: MoveProps) {
  const { booking, slot, row, onLeave } = props;
  const w = useWords(panelWords);
  const localised = useLocalised();
  const short = useShortSlotWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const key = useMemo(idempotencyKey, [booking.id, booking.version, slot]);
  const { check, against, waive, isUnmoved } = useWhatIsAgainst(props);
  const to = `${short(slot, row.calendar.zone)}${slot.testbedId === booking.testbed.id ? '' : `, ${localised(row.calendar.testbed.name)}`}`;
  const move = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/move', {
          params: { path: { id: booking.id }, header: seen(booking, key) },
          body: {
            ...asSent(slot),
            ...(waive.length > 0 ? { waive } : {}),
            ...(reason.trim() ? { reason } : {}),
          },
        }),
      ),
    onSuccess: () => props.onMoved(w.moved(booking.organisation.name, to)),
    onSettled: () => bookingChanged(client),
  });
  const isConfirmed = booking.status === 'confirmed';
  const mayMove = check.data !== undefined && !isUnmoved && against.every(({ waivable }) => waivable);
  return (
    <CalendarPanel title={w.moveTitle(booking.organisation.name, short(booking, booking.zone), to)} onClose={onLeave}>
      <ul className="consequences">
        {check.isPending && <li role="status">{w.checking}</li>}
        {isUnmoved && <Consequence Icon={ClockIcon} text={w.unmoved} />}
        {against.map(({ text, waivable }) => (
          <Consequence
            key={text}
            Icon={waivable ? ClockIcon : XMarkIcon}
            look={waivable ? '' : 'hinders'}
            text={waivable ? `${text} ${w.waivable}` : text}
          />
        ))}
        {mayMove && against.length === 0 && <Consequence Icon={CheckmarkIcon} look="good" text={w.fits} />}
        {mayMove && <Consequence Icon={EnvelopeClosedIcon} text={mailOf(booking, w)} />}
      </ul>
      <Refusals error={check.error ?? move.error} />
      {mayMove && isConfirmed && (
        <TextArea
          label={w.reason}
          description={w.reasonWhat}
          rows={2}
          maxLength={4000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <p className="actions panel-deeds">
        {mayMove && (
          <Button busy={move.isPending} onClick={() => move.mutate()}>
            {against.length > 0 ? w.doMoveAnyway : w.doMove}
          </Button>
        )}
        <Button weight="secondary" onClick={props.onAgain}>
          {w.again}
        </Button>
        <Button weight="secondary" onClick={onLeave}>
          {w.leave}
        </Button>
      </p>
    </CalendarPanel>
  );
}

const asSent = ({ testbedId, start, end }: Slot) => ({
  testbedId,
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
});

/**
 * Everything that is against the time. The program says that a time is taken, to nobody by whom; here it is known, and that
 * the booking itself has it is no hindrance.
 */
function useWhatIsAgainst({ booking, slot, row }: MoveProps) {
  const w = useWords(panelWords);
  const localised = useLocalised();
  const words = useEntryWords();
  const check = useQuery(slotCheckQuery(useMemo(() => asSent(slot), [slot])));
  const rivals = crossed(row, slot, booking.id);
  const reasons = (check.data?.reasons ?? [])
    .filter(({ code }) => code !== 'slot.taken')
    .map(({ code, text, waivable }) => ({ code, text: localised(text), waivable }));
  const crossings = rivals.map((entry) => ({ code: 'slot.taken', text: w.crosses(words(entry)), waivable: false }));
  const isUnmoved =
    slot.testbedId === booking.testbed.id &&
    slot.start === Date.parse(booking.start) &&
    slot.end === Date.parse(booking.end);
  return {
    check,
    against: [...crossings, ...reasons],
    waive: reasons.filter(({ waivable }) => waivable).map(({ code }) => code),
    isUnmoved,
  };
}

function mailOf({ status, testLeader }: LabBooking, w: (typeof panelWords)['nb']): string {
  if (status === 'confirmed') return w.mail.confirmed(testLeader?.name ?? null);
  return status === 'held' ? w.mail.held : w.mail.requested;
}

function Consequence({ Icon, look = '', text }: { Icon: typeof XMarkIcon; look?: string; text: string }) {
  return (
    <li className={look}>
      <Icon className="icon" aria-hidden />
      <span>{text}</span>
    </li>
  );
}
