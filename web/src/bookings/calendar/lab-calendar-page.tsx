import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Page } from '../../look/page';
import { Fetched } from '../../look/states';
import { useWords } from '../../platform/language';
import { hasRole, useSignedIn } from '../../platform/session';
import { CalendarHint } from './calendar-hint';
import { DayChips } from '../finder/day-chips';
import { meets, ms } from '../finder/finder.rules';
import { LabCalendarGrid } from './lab-calendar-grid';
import { LabCalendarLegend } from './lab-calendar-legend';
import type { Stop } from './lab-calendar-stops';
import { LabCalendarSums } from './lab-calendar-sums';
import { LabCalendarTasks } from './lab-calendar-tasks';
import { useLeafTitle } from './lab-calendar-title';
import { movedWho } from './lab-calendar-task';
import { LabCalendarToolbar, SiteFilter } from './lab-calendar-toolbar';
import { useEntryWords } from './lab-calendar-words';
import { entriesOn, type Row, timesOf } from './lab-calendar.rules';
import { labCalendarWords } from './lab-calendar.texts';
import { MovingBar } from './moving-bar';
import '../../look/calendar.css';
import './lab-calendar.css';
import { type LabCalendar, useLabCalendar } from './use-lab-calendar';

/** The whole lab’s calendar: who is where when, and for the lab manager what can be moved and closed. */
export function LabCalendarPage() {
  const w = useWords(labCalendarWords);
  const mayManage = hasRole(useSignedIn(), 'lab-manager');
  const lab = useLabCalendar();
  const title = useLeafTitle(lab);
  const { task, setTask, rows } = lab;
  const enter = useEnter(lab, mayManage);
  const mover = movedWho(task, lab.bookings);
  const booked = useMemo(() => bookedOn(lab.rows, lab.days), [lab.rows, lab.days]);
  return (
    <Page
      title={title}
      beside={
        <LabCalendarToolbar
          view={lab.view}
          isNarrow={lab.isNarrow}
          onView={lab.toView}
          onTurn={lab.turn}
          onToday={() => lab.toDay(lab.today)}
          onClose={mayManage && rows.length > 0 ? () => setTask({ is: 'closing', slot: null }) : undefined}
        />
      }
    >
      <p className="visually-hidden" role="status">
        {title}
      </p>
      <Fetched query={lab.calendar}>
        {() => (
          <Fetched query={lab.booked}>
            {({ more }) => (
              <>
                <div className="calendar-top">
                  <LabCalendarSums bookings={booked} />
                  <SiteFilter calendars={lab.calendars} site={lab.search.site} onSite={lab.toSite} />
                </div>
                {more && <p className="remark">{w.more}</p>}
                {lab.isNarrow && <DayChips day={lab.day} onDay={lab.toDay} />}
                {mover !== undefined && <MovingBar who={mover} onLeave={lab.leave} />}
                {rows.length === 0 && <p className="lead subtle">{w.noTestbeds}</p>}
                {rows.length > 0 && (
                  <CalendarHint help={task?.is === 'moving' ? w.movingKeys : w.keys}>
                    <LabCalendarGrid
                      label={w.grid(title)}
                      {...{ rows, days: lab.days, axis: lab.axis, now: lab.now, stop: lab.stop, task, mayManage }}
                      isMonth={lab.isMonth}
                      isNarrow={lab.isNarrow}
                      wantsFocus={lab.wantsFocus}
                      isTurning={lab.isTurning}
                      onStop={lab.setStop}
                      onTurn={lab.turn}
                      onDay={lab.toDay}
                      onEnter={enter}
                      onTask={setTask}
                    />
                  </CalendarHint>
                )}
                <LabCalendarTasks lab={lab} mayManage={mayManage} />
                <LabCalendarLegend />
                <OutOfUse lab={lab} />
              </>
            )}
          </Fetched>
        )}
      </Fetched>
    </Page>
  );
}

/** What Enter, or a click, opens: a booking; in a month the day; on a free day, for the lab manager, its closing. */
function useEnter(lab: LabCalendar, mayManage: boolean) {
  const { rows, setTask } = lab;
  return ({ entry, day, testbedId }: Stop) => {
    const row = rows.find(({ calendar }) => calendar.testbedId === testbedId);
    const found = row?.entries.find(({ key }) => key === entry);
    if (found) setTask({ is: 'open', id: found.booking.id });
    else if (lab.isMonth) {
      lab.wantsFocus.current = true;
      lab.toView('day', day);
      lab.setStop({ testbedId, day, entry: null });
    } else if (row && mayManage) {
      const whole = timesOf(day, row.calendar.zone);
      const open = row.calendar.open.map(ms).find((times) => meets(times, whole));
      setTask({ is: 'closing', slot: open ? { testbedId, ...open } : null });
    }
  };
}

const bookedOn = (rows: readonly Row[], days: readonly string[]) => [
  ...new Set(rows.flatMap((row) => days.flatMap((day) => entriesOn(row, day).map(({ booking }) => booking)))),
];

/** Bookings on testbeds that were taken out of use stand in no row. */
function OutOfUse({ lab: { calendars, bookings } }: { lab: LabCalendar }) {
  const w = useWords(labCalendarWords);
  const words = useEntryWords();
  const shown = new Set(calendars.map(({ testbedId }) => testbedId));
  const others = bookings.filter(({ testbed }) => !shown.has(testbed.id));
  if (others.length === 0) return null;
  return (
    <div className="remark section">
      <p>{w.elsewhere(others.length)}</p>
      <ul>
        {others.map((booking) => (
          <li key={booking.id}>
            <Link to="/requests/$id" params={{ id: booking.request.id }}>
              {words({ booking, isWish: false, ...ms(booking) })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
