import { useLayoutEffect, useState } from 'react';
import { fieldOf, type Ground } from './calendar-ground';

/** Narrower than this a booking shows its hours alone. */
const roomRem = 4;
/** So that a window that is drawn wider does not redraw all at each pixel. */
const stepHours = 0.25;

/** Bookings shorter than so many hours have no room for more than these; null until the calendar has its width. */
export function useShortHours({ body, axis, days }: Ground): number | null {
  const [hours, setHours] = useState<number | null>(null);
  const length = axis.until - axis.from;
  useLayoutEffect(() => {
    const look = () => {
      const field = fieldOf({ body, days });
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (field) setHours(Math.ceil((roomRem * rem * length) / field.dayWidth / stepHours) * stepHours);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(body.current!);
    return () => observer.disconnect();
  }, [body, length, days]);
  return hours;
}
