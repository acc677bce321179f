import type { CalendarView } from './lab-calendar.rules';

export interface CalendarSearch {
  view?: CalendarView;
  day?: string;
  site?: string;
}
const views: readonly unknown[] = ['day', 'week', 'month'];

/** What of the calendar the address shows: what is left out, or is nothing, is today’s week and every site. */
export const calendarSearch = ({ view, day, site }: Record<string, unknown>): CalendarSearch => ({
  ...(views.includes(view) ? { view: view as CalendarView } : {}),
  ...(typeof day === 'string' && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? { day } : {}),
  ...(typeof site === 'string' ? { site } : {}),
});
