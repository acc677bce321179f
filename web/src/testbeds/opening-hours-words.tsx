import { useWords } from '../platform/language';
import { dayOf, useTimeWords } from '../platform/when';
import { changesAhead, hoursOn, type HoursLine, isRoundTheClock } from './opening-hours';
import type { Testbed } from './testbeds.queries';
import { testbedWords } from './testbeds.texts';

/** When it is open, in words: what holds now, and what will hold from a day ahead. */
export function OpeningHoursWords({ testbed }: { testbed: Testbed }) {
  const w = useWords(testbedWords);
  const when = useTimeWords();
  const { openingHours, openOnPublicHolidays, site } = testbed;
  const today = dayOf(new Date(), site.zone);
  const linesOn = (day: string) => hoursOn(openingHours, day);
  const now = linesOn(today);
  return (
    <>
      {now.length === 0 && <p>{w.neverOpen}</p>}
      <HoursLines lines={now} />
      {now.length > 0 && <p>{openOnPublicHolidays ? w.holidays : w.notHolidays}</p>}
      {changesAhead(openingHours, today).map((day) => (
        <div key={day}>
          <p>{w.from(when.date(day))}</p>
          <HoursLines lines={linesOn(day)} />
        </div>
      ))}
    </>
  );
}

function HoursLines({ lines }: { lines: readonly HoursLine[] }) {
  const w = useWords(testbedWords);
  const name = (weekday: number) => w.weekdays[weekday - 1] ?? '';
  if (isRoundTheClock(lines)) return <p>{w.roundTheClock}</p>;
  return lines.map(({ firstWeekday, lastWeekday, times }) => (
    <p key={firstWeekday}>
      {firstWeekday === lastWeekday ? name(firstWeekday) : w.to(name(firstWeekday), name(lastWeekday))}{' '}
      {times.map(({ opensAt, closesAt }) => w.times(opensAt, closesAt)).join(w.and)}
    </p>
  ));
}
