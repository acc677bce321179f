import { type ReactNode, useMemo } from 'react';
import { Fetched } from '../../look/states';
import '../../look/calendar.css';
import { useWords } from '../../platform/language';
import type { Booking, Calendar } from '../bookings.queries';
import { FinderForm } from './finder-form';
import { ChosenSlot, Proposals } from './finder-side';
import { FinderWeek } from './finder-week';
import type { Wish } from './finder-wish';
import './finder.css';
import { isOpenOn, type Slot } from './finder.rules';
import { finderWords } from './finder.texts';
import { useFinder } from './use-finder';
import { addDays, mondayOf } from '../../platform/wall-clock';

interface SlotFinderProps {
  readonly wish: Wish;
  /** A time that was chosen before one came here. */
  readonly chosen?: Slot | undefined;
  readonly own: readonly Booking[];
  /** A booking that is to be moved. */
  readonly moving?: Booking | undefined;
  /** What can be done with the chosen time, if it is free. */
  readonly children: (slot: Slot, calendar: Calendar, isFree: boolean) => ReactNode;
}

/** Finding a time: what is needed, the best proposals, and the calendar in which any other can be tried. */
export function SlotFinder(props: SlotFinderProps) {
  const finder = useFinder(props);
  return (
    <Fetched query={finder.calendar}>
      {(calendars) => <FoundTimes {...props} finder={finder} calendars={calendars} />}
    </Fetched>
  );
}

function FoundTimes({
  finder,
  calendars,
  own,
  moving,
  children,
}: Omit<SlotFinderProps, 'wish' | 'chosen'> & {
  finder: ReturnType<typeof useFinder>;
  calendars: readonly Calendar[];
}) {
  const w = useWords(finderWords);
  const { wish, chosen } = finder;
  const rows = useMemo(() => {
    const wished = calendars.filter(({ testbedId }) => wish.testbeds.includes(testbedId));
    return wished.length > 0 ? wished : calendars;
  }, [calendars, wish.testbeds]);
  const wanted = finder.cursorIn(rows);
  const monday = mondayOf(wanted.day);
  const days = useMemo(() => daysOf(monday, rows), [monday, rows]);
  const cursor = days.includes(wanted.day) ? wanted : { ...wanted, day: days.at(-1) ?? monday };
  const calendarOf = (id: string) => calendars.find(({ testbedId }) => testbedId === id);
  const [here, place] = [calendarOf(cursor.testbedId), chosen && calendarOf(chosen.testbedId)];
  return (
    <>
      <FinderForm wish={wish} calendars={calendars} onFind={finder.find} />
      <div className="finder">
        <FinderWeek
          calendars={rows}
          days={days}
          own={own}
          cursor={cursor}
          minutes={finder.minutes}
          chosen={chosen}
          onMove={finder.move}
          onLength={(minutes) => here && finder.lengthen(minutes, cursor, here)}
          onChoose={(at) => {
            const there = calendarOf(at.testbedId);
            if (there) finder.chooseAt(at, there);
          }}
        />
        <div className="finder-side">
          {chosen && place ? (
            <ChosenSlot slot={chosen} calendar={place} moving={moving}>
              {(isFree) => children(chosen, place, isFree)}
            </ChosenSlot>
          ) : (
            <p className="side-text subtle">{w.choose}</p>
          )}
          <Fetched query={finder.proposals}>
            {(slots) => (
              <Proposals
                slots={slots}
                onChoose={(slot) => finder.choose(slot, calendarOf(slot.testbedId) ?? { zone: 'Europe/Oslo' })}
              />
            )}
          </Fetched>
        </div>
      </div>
    </>
  );
}

/** Monday to Friday, and the weekend where somebody is open then. */
function daysOf(monday: string, calendars: readonly Calendar[]): string[] {
  return [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n)).filter((day, n) => n < 5 || isOpenOn(calendars, day));
}
