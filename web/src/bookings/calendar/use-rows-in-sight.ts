import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';

/** Drawn above and below what is seen, so that a quick scroll does not show empty rows. */
const rowsAround = 3;
/** No picture waits for more new rows than these; the others come with the next ones. */
const newRowsMax = 2;
/** Drawn at once on the first look. */
const firstRows = 8;

interface Rows {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
}
/** First and last, both included. */
type Range = readonly [number, number];
interface Sight {
  readonly wanted: Range;
  readonly drawn: Range;
}
const isSame = (a: Range, b: Range) => a[0] === b[0] && a[1] === b[1];

/** A step from what is drawn towards what is wanted: what is left goes at once, what is new comes a few rows at a time. */
export function drawnNext(drawn: Range, wanted: Range): Range {
  const [first, last] = [Math.max(drawn[0], wanted[0]), Math.min(drawn[1], wanted[1])];
  if (first > last) {
    const middle = Math.floor((wanted[0] + wanted[1] - newRowsMax) / 2);
    return [Math.max(wanted[0], middle), Math.min(wanted[1], middle + newRowsMax)];
  }
  const below = Math.min(newRowsMax, wanted[1] - last);
  return [Math.max(wanted[0], first - (newRowsMax - below)), last + below];
}

/** The first and last row that are drawn in a box that scrolls: those in sight, and some around them. */
export function useRowsInSight(box: RefObject<HTMLElement | null>, { tops, heights }: Rows) {
  const [{ wanted, drawn }, setSight] = useState<Sight>({ wanted: [0, firstRows], drawn: [0, firstRows] });
  const look = useCallback(() => {
    const { current } = box;
    if (!current) return;
    const [from, until] = [current.scrollTop, current.scrollTop + current.clientHeight];
    const first = tops.findIndex((top, index) => top + (heights[index] ?? 0) > from);
    const last = tops.findLastIndex((top) => top < until);
    const seen = [Math.max(0, first - rowsAround), Math.min(tops.length - 1, last + rowsAround)] as const;
    setSight((before) => (isSame(before.wanted, seen) ? before : { ...before, wanted: seen }));
  }, [box, tops, heights]);
  useLayoutEffect(look, [look]);
  useEffect(() => {
    if (isSame(drawn, wanted)) return undefined;
    const picture = requestAnimationFrame(() =>
      setSight((before) => ({ ...before, drawn: drawnNext(before.drawn, before.wanted) })),
    );
    return () => cancelAnimationFrame(picture);
  }, [drawn, wanted]);
  return { range: drawn, look };
}
