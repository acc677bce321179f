import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocalised, useWords } from '../../platform/language';
import type { Slot } from '../finder/finder.rules';
import { panelWords } from './lab-calendar-panel.texts';
import { useEntryWords } from './lab-calendar-words';
import { type LabBooking, moveBasisQuery } from './lab-calendar.queries';
import { crossed, type Row } from './lab-calendar.rules';

/** A booking, and where it is wanted. */
export interface Move {
  readonly booking: LabBooking;
  readonly slot: Slot;
  readonly row: Row;
}

export const asSent = ({ testbedId, start, end }: Slot) => ({
  testbedId,
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
});

/**
 * Everything that is against the time, and who could lead the test then. The program says that a time is taken, to nobody
 * by whom; here that is known.
 */
export function useMoveAgainst({ booking, slot, row }: Move) {
  const w = useWords(panelWords);
  const localised = useLocalised();
  const words = useEntryWords();
  const basis = useQuery(
    moveBasisQuery(
      booking.id,
      useMemo(() => asSent(slot), [slot]),
    ),
  );
  const rivals = crossed(row, slot, booking.id);
  const reasons = (basis.data?.reasons ?? [])
    .filter(({ code }) => code !== 'slot.taken' || rivals.length === 0)
    .map(({ code, text, waivable }) => ({ code, text: localised(text), waivable }));
  const crossings = rivals.map((entry) => ({ code: 'slot.taken', text: w.crosses(words(entry)), waivable: false }));
  const isUnmoved =
    slot.testbedId === booking.testbed.id &&
    slot.start === Date.parse(booking.start) &&
    slot.end === Date.parse(booking.end);
  return {
    basis,
    against: [...crossings, ...reasons],
    waive: reasons.filter(({ waivable }) => waivable).map(({ code }) => code),
    isUnmoved,
  };
}
