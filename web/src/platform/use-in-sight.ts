import { type RefObject, useEffect, useState } from 'react';

/** Whether any of an element can be seen now: it is within the window, and the window’s tab is the one that is shown. */
export function useInSight(element: RefObject<Element | null>): boolean {
  const [isWithin, setWithin] = useState(false);
  const [isShown, setShown] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setWithin(entry!.isIntersecting));
    if (element.current) observer.observe(element.current);
    const look = () => setShown(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [element]);
  return isWithin && isShown;
}

/** Whether it has been seen at all, since the screen was come to: what is far down the page is fetched when it is come to. */
export function useOnceInSight(element: RefObject<Element | null>): boolean {
  const inSight = useInSight(element);
  const [wasSeen, setSeen] = useState(false);
  if (inSight && !wasSeen) setSeen(true);
  return wasSeen || inSight;
}
