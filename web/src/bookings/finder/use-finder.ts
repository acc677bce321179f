import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { dayOf } from '../../platform/when';
import { calendarQuery, type Calendar, freeSlotsQuery } from '../bookings.queries';
import { searchOf, weeksAround, type Wish } from './finder-wish';
import { type Cursor, onGrid, type Slot } from './finder.rules';
import { hourOf, instantAt, mondayOf } from '../../platform/wall-clock';

const homeZone = 'Europe/Oslo';

/** What is looked for, what was chosen, and where in the calendar one is: until one moves, at the best proposal. */
export function useFinder(begun: { wish: Wish; chosen?: Slot | undefined }) {
  const [wish, setWish] = useState(begun.wish);
  const [chosen, setChosen] = useState<Slot | null>(begun.chosen ?? null);
  const [minutes, setMinutes] = useState(begun.chosen ? minutesOf(begun.chosen) : begun.wish.minutes);
  const [moved, setMoved] = useState(begun.chosen && cursorOf(begun.chosen, homeZone));
  const proposals = useQuery(freeSlotsQuery(useMemo(() => searchOf(wish), [wish])));
  const [best] = proposals.data ?? [];
  const proposed = best && cursorOf({ testbedId: best.testbed.id, start: Date.parse(best.start) }, best.zone);
  const at = moved ?? proposed;
  const monday = mondayOf(at?.day ?? wish.from);
  const [firstMonday] = useState(monday);
  const calendar = useQuery(calendarQuery(useMemo(() => weeksAround(monday, firstMonday), [monday, firstMonday])));

  return {
    wish,
    chosen,
    minutes,
    proposals,
    calendar,
    cursorIn: (rows: readonly Calendar[]): Cursor => {
      if (at && rows.some(({ testbedId }) => testbedId === at.testbedId)) return at;
      return { testbedId: rows[0]?.testbedId ?? '', day: at?.day ?? wish.from, hour: at?.hour ?? 9 };
    },
    move: setMoved,
    find: (asked: Wish) => {
      setWish(asked);
      setMinutes(asked.minutes);
      setChosen(null);
      setMoved(undefined);
    },
    choose: (slot: Slot, { zone }: Pick<Calendar, 'zone'>) => {
      setChosen(slot);
      setMinutes(minutesOf(slot));
      setMoved(cursorOf(slot, zone));
    },
    chooseAt: (cursor: Cursor, here: Calendar) => {
      setChosen(slotAt(cursor, here, minutes));
      setMoved(cursor);
    },
    /** A chosen time grows with the cursor that stands on it. */
    lengthen: (length: number, cursor: Cursor, here: Calendar) => {
      setMinutes(length);
      setMoved({ ...cursor });
      const slot = slotAt(cursor, here, length);
      if (chosen?.testbedId === slot.testbedId && chosen.start === slot.start) setChosen(slot);
    },
  };
}

const minutesOf = ({ start, end }: Slot): number => Math.round((end - start) / 60_000);

function slotAt({ testbedId, day, hour }: Cursor, calendar: Calendar, minutes: number): Slot {
  const start = onGrid(instantAt(day, hour, calendar.zone), calendar);
  return { testbedId, start, end: start + minutes * 60_000 };
}

/** Where a time stands in the calendar. */
function cursorOf({ testbedId, start }: Pick<Slot, 'testbedId' | 'start'>, zone: string): Cursor {
  const day = dayOf(new Date(start), zone);
  return { testbedId, day, hour: hourOf(start, day, zone) };
}
