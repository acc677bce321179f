import { CheckmarkIcon, ClockIcon, EnvelopeClosedIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button } from '../../look/button';
import { TextArea } from '../../look/field';
import { Refusals } from '../../look/refusals';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { useLocalised, useWords } from '../../platform/language';
import { bookingChanged } from '../bookings.queries';
import { seen } from '../bookings.rules';
import { useShortSlotWords } from '../finder/slot-words';
import { Consequence } from './consequence';
import { CalendarPanel } from './lab-calendar-panel';
import { panelWords } from './lab-calendar-panel.texts';
import type { LabBooking } from './lab-calendar.queries';
import { asSent, type Move, useMoveAgainst } from './move-against';
import { isLeaderBusy, LeaderChoice, LeaderConsequence } from './move-leader';

interface MoveProps extends Move {
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
  const [leader, setLeader] = useState('');
  const [tried, setTried] = useState(false);
  const key = useMemo(idempotencyKey, [booking.id, booking.version, slot, leader]);
  const found = useMoveAgainst(props);
  const { basis, against, waive } = found;
  const leaders = basis.data?.leaders ?? [];
  const needsLeader = isLeaderBusy(booking, leaders);
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
            ...(needsLeader ? { testLeaderId: leader } : {}),
          },
        }),
      ),
    onSuccess: () => props.onMoved(w.moved(booking.organisation.name, to)),
    onSettled: () => bookingChanged(client),
  });
  const mayMove = basis.data !== undefined && !found.isUnmoved && against.every(({ waivable }) => waivable);
  const submit = () => {
    setTried(true);
    if (!needsLeader || leader) move.mutate();
  };
  return (
    <CalendarPanel title={w.moveTitle(booking.organisation.name, short(booking, booking.zone), to)} onClose={onLeave}>
      <Consequences {...{ booking, found, mayMove }} />
      <Refusals error={basis.error ?? move.error} />
      {mayMove && needsLeader && (
        <LeaderChoice
          leaders={leaders}
          chosen={leader}
          error={tried && !leader ? w.leaderMissing : undefined}
          onChoose={setLeader}
        />
      )}
      {mayMove && booking.status === 'confirmed' && (
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
          <Button busy={move.isPending} onClick={submit}>
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

interface Found {
  readonly booking: LabBooking;
  readonly found: ReturnType<typeof useMoveAgainst>;
  readonly mayMove: boolean;
}

function Consequences({ booking, found: { basis, against, isUnmoved }, mayMove }: Found) {
  const w = useWords(panelWords);
  const { status, testLeader } = booking;
  return (
    <ul className="consequences">
      {basis.isPending && <li role="status">{w.checking}</li>}
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
      {mayMove && status === 'confirmed' && testLeader && basis.data && (
        <LeaderConsequence leader={testLeader} leaders={basis.data.leaders} />
      )}
      {mayMove && <Consequence Icon={EnvelopeClosedIcon} text={mailOf(booking, w)} />}
    </ul>
  );
}

function mailOf({ status, testLeader }: LabBooking, w: (typeof panelWords)['nb']): string {
  if (status === 'confirmed') return w.mail.confirmed(testLeader?.name ?? null);
  return status === 'held' ? w.mail.held : w.mail.requested;
}
