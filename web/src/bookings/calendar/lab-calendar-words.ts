import { statusWords } from '../../look/status';
import { useLocalised, useWords } from '../../platform/language';
import type { LabBooking } from './lab-calendar.queries';
import type { Entry, Row } from './lab-calendar.rules';
import { entriesOn, isShut } from './lab-calendar.rules';
import { labCalendarWords } from './lab-calendar.texts';
import { useShortSlotWords } from '../finder/slot-words';

/** The lab reads “Held”, without for whom. */
export function useLabStatus(): (status: LabBooking['status']) => string {
  const w = useWords(statusWords);
  return (status) => (status === 'held' ? w.heldForOthers : w.booking[status]);
}

/** All that there is to know of a booking in one line: `Bekreftet: Hørbart AS, Dørvakt (TF-2026-0012), ons. 25. nov. kl. 09.00–13.00, Plass 2`. */
export function useEntryWords(): (entry: Pick<Entry, 'booking' | 'isWish' | 'start' | 'end'>) => string {
  const w = useWords(labCalendarWords);
  const short = useShortSlotWords();
  const status = useLabStatus();
  return ({ booking, isWish, start, end }) => {
    const { organisation, request, station, testLeader, zone } = booking;
    const said = [
      `${status(booking.status)}: ${organisation.name}`,
      `${request.productName} (${request.number})`,
      short({ start, end }, zone),
      station,
      testLeader && w.led(testLeader.name),
    ];
    const line = said.filter(Boolean).join(', ');
    return isWish ? w.wished(line) : line;
  };
}

/** What a day’s cell says when it is come to: how much of what stands in it, or that nothing does. */
export function useDayWords(): (row: Row, day: string) => string {
  const w = useWords(labCalendarWords);
  const localised = useLocalised();
  const status = useLabStatus();
  return (row, day) => {
    const here = entriesOn(row, day).filter(({ isWish }) => !isWish);
    if (here.length > 0) {
      const statuses = here.map(({ booking }) => booking.status);
      const count = (one: LabBooking['status']) => statuses.filter((other) => other === one).length;
      return [...new Set(statuses)].map((one) => w.count(count(one), status(one))).join(', ');
    }
    const { closures } = row.calendar;
    if (!isShut(row.calendar, day)) return w.open;
    const reason = closures.find(({ start, end }) => start.slice(0, 10) <= day && day <= end.slice(0, 10))?.reason;
    return reason ? `${w.shut}: ${localised(reason)}` : w.shut;
  };
}
