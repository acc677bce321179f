import { hasRole, useSignedIn } from '../../platform/session';
import { ClosureHits } from './closure-hits';
import { ClosingPanel } from './lab-calendar-closing';
import { MovePanel } from './lab-calendar-move';
import { BookingPanel, CalendarPanel } from './lab-calendar-panel';
import { panelWords } from './lab-calendar-panel.texts';
import { movable } from './calendar-grab.rules';
import { slotOf } from './lab-calendar-stops';
import { bookingOf } from './lab-calendar-task';
import { useWords } from '../../platform/language';
import { dayOf } from '../../platform/when';
import type { LabCalendar } from './use-lab-calendar';

/** What was opened in the calendar: a booking, a move and what follows from it, a closure, or what came of it. */
export function LabCalendarTasks({ lab, mayManage }: { lab: LabCalendar; mayManage: boolean }) {
  const w = useWords(panelWords);
  const mayRun = hasRole(useSignedIn(), 'lab-staff', 'lab-manager');
  const { task, setTask, rows, bookings, leave } = lab;
  const booking = bookings.find(({ id }) => id === bookingOf(task));
  if (task?.is === 'closing')
    return (
      <ClosingPanel
        key={task.slot ? `${task.slot.testbedId} ${task.slot.start} ${task.slot.end}` : 'any'}
        rows={rows}
        slot={task.slot}
        onClosed={(said, hits) => setTask({ is: 'done', said, hits })}
        onLeave={leave}
      />
    );
  if (task?.is === 'done')
    return (
      <CalendarPanel key={task.said} title={task.said} onClose={leave}>
        {task.hits.length > 0 && (
          <>
            <p>{w.mustMove(task.hits.length)}</p>
            <ClosureHits hits={task.hits} bookings={bookings} zone={rows[0]?.calendar.zone ?? ''} />
          </>
        )}
      </CalendarPanel>
    );
  if (!booking) return null;
  const move = (slot = slotOf(booking)) => {
    const day = dayOf(new Date(slot.start), booking.zone);
    if (!lab.days.includes(day)) lab.toDay(day);
    lab.wantsFocus.current = true;
    setTask({ is: 'moving', id: booking.id, slot });
  };
  if (task?.is === 'open')
    return (
      <BookingPanel
        key={booking.id}
        booking={booking}
        now={lab.now}
        mayMove={mayManage && movable.includes(booking.status)}
        mayRun={mayRun}
        onMove={() => move()}
        onClose={leave}
      />
    );
  const row = task?.is === 'proposed' && rows.find(({ calendar }) => calendar.testbedId === task.slot.testbedId);
  if (task?.is !== 'proposed' || !row) return null;
  const { slot } = task;
  return (
    <MovePanel
      key={`${booking.id} ${slot.testbedId} ${slot.start}`}
      {...{ booking, slot, row }}
      onMoved={(said) => setTask({ is: 'done', said, hits: [] })}
      onAgain={() => move(slot)}
      onLeave={leave}
    />
  );
}
