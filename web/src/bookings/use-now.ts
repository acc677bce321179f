import { useEffect, useState } from 'react';

const minuteMs = 60_000;
const secondMs = 1000;
/** For so long before the end each second is shown. */
const bySecondMs = 5 * minuteMs;

/** The time now, while something runs out: renewed each minute, in the last five each second. */
export function useNowUntil(end: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const left = end - now;
    if (left <= 0) return;
    const step = left <= bySecondMs + secondMs ? secondMs : minuteMs;
    // At the full step of what is left, so that the figure changes when it is due.
    const timer = setTimeout(() => setNow(Date.now()), (left % step) + 20);
    return () => clearTimeout(timer);
  }, [end, now]);
  return now;
}
