import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Drawn above and below what is seen, so that a quick scroll does not show empty rows. */
const rowsAround = 3;

interface Rows {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
}
const sameRange = (a: readonly [number, number], b: readonly [number, number]) => a[0] === b[0] && a[1] === b[1];

/** The first and last row that are in sight in a box that scrolls; changes only when another row comes into it. */
export function useRowsInSight(box: RefObject<HTMLElement | null>, { tops, heights }: Rows) {
  const [range, setRange] = useState<readonly [number, number]>([0, 12]);
  const look = useCallback(() => {
    const { current } = box;
    if (!current) return;
    const [from, until] = [current.scrollTop, current.scrollTop + current.clientHeight];
    const first = tops.findIndex((top, index) => top + (heights[index] ?? 0) > from);
    const last = tops.findLastIndex((top) => top < until);
    const seen = [Math.max(0, first - rowsAround), Math.min(tops.length - 1, last + rowsAround)] as const;
    setRange((before) => (sameRange(before, seen) ? before : seen));
  }, [box, tops, heights]);
  useLayoutEffect(look, [look]);
  return { range, look };
}
