import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** The time now, renewed with each minute of the clock. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), minuteMs - (now % minuteMs) + 20);
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
