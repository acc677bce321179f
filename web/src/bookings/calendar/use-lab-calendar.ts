import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { dayOf } from '../../platform/when';
import { calendarQuery } from '../bookings.queries';
import { axisOf } from '../finder/finder.rules';
import { spanOf } from '../finder/finder-wish';
import type { CalendarSearch } from './lab-calendar-address';
import { type Stop, stopOn } from './lab-calendar-stops';
import type { Task } from './lab-calendar-task';
import { labBookingsQuery } from './lab-calendar.queries';
import { type CalendarView, leafOf, rowsOf, shownDays, turned, widened } from './lab-calendar.rules';
import { useMinute } from '../use-minute';
import { useNarrow } from '../finder/use-narrow';
import { addDays } from '../../platform/wall-clock';

const none: never[] = [];

/** The leaf that the address names, what stands on it, where the keyboard is, and what is being done. */
export function useLabCalendar() {
  const search = useSearch({ from: '/signed-in/calendar' });
  const navigate = useNavigate({ from: '/calendar' });
  const now = useMinute();
  const isNarrow = useNarrow();
  const today = dayOf(new Date(now));
  const view = isNarrow ? 'day' : (search.view ?? 'week');
  const day = search.day ?? today;
  // A day is fetched with its week, so that the next one need not be asked for.
  const leaf = leafOf(view === 'month' ? view : 'week', day);
  const shown = useLeaf({ view, day, site: search.site, leaf });
  const [wanted, setStop] = useState<Stop | null>(null);
  const [task, setTask] = useState<Task>(null);
  const wantsFocus = useRef(false);
  const isMonth = view === 'month';
  const turningTo = useTurning(day);
  const go = (to: CalendarSearch) =>
    void navigate({ search: (before: CalendarSearch) => ({ ...before, ...to }), replace: true, resetScroll: false });
  return {
    now,
    isNarrow,
    isMonth,
    view,
    day,
    today,
    search,
    ...shown,
    task,
    wantsFocus,
    stop: stopOn({ ...shown, isMonth }, wanted, today),
    setStop,
    setTask,
    toDay: (to: string) => go({ day: to }),
    toSite: (site: string | undefined) => go({ site }),
    toView: (to: typeof view, on = day) => {
      setTask(null);
      go({ view: to, day: on });
    },
    /** The leaf that is gone to is not shown yet. */
    isTurning: turningTo.current !== null && turningTo.current !== day,
    turn: (by: 1 | -1) => {
      setStop((at) => at && { ...at, day: turned(view, at.day, by), entry: null });
      turningTo.current = turned(view, turningTo.current ?? day, by);
      go({ day: turningTo.current });
    },
    /** What was opened is closed: the keyboard goes back to where it was in the calendar. */
    leave: () => {
      wantsFocus.current = true;
      setTask(null);
    },
  };
}

/** Who turns several leaves at once is further on than what is shown yet. */
function useTurning(day: string) {
  const turningTo = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (turningTo.current === day) turningTo.current = null;
  }, [day]);
  return turningTo;
}

/** What stands on a leaf, once it is fetched; until then what stood on the one before. */
function useLeaf(asked: { view: CalendarView; day: string; site: string | undefined; leaf: readonly string[] }) {
  const { view, day, site, leaf } = asked;
  const [from, until] = [leaf[0]!, addDays(leaf.at(-1)!, 1)];
  const span = useMemo(() => spanOf(from, until), [from, until]);
  const calendar = useQuery(calendarQuery(span));
  const booked = useQuery(labBookingsQuery(span));
  const calendars = calendar.data ?? none;
  const bookings = booked.data?.items ?? none;
  const rows = useMemo(
    () =>
      rowsOf(
        calendars.filter(({ testbed }) => !site || testbed.siteId === site),
        bookings,
      ),
    [calendars, bookings, site],
  );
  const days = useMemo(() => shownDays(view, day, rows), [view, day, rows]);
  const axis = useMemo(
    () =>
      widened(
        axisOf(
          rows.map((row) => row.calendar),
          days,
        ),
        rows,
        days,
      ),
    [rows, days],
  );
  return { calendar, booked, calendars, bookings, rows, days, axis };
}

export type LabCalendar = ReturnType<typeof useLabCalendar>;
