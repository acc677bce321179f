const edgePixels = 40;
const pixelsPerPicture = 10;

/** What is carried to the upper or lower edge takes the calendar along, so that every testbed can be reached. */
export function scrollAtEdge(grid: HTMLElement, y: number): void {
  const { top, bottom } = grid.getBoundingClientRect();
  const head = grid.querySelector<HTMLElement>('.head')?.offsetHeight ?? 0;
  const upper = Math.max(top, 0) + head + edgePixels;
  const lower = Math.min(bottom, innerHeight) - edgePixels;
  if (y < upper) grid.scrollTop -= pixelsPerPicture;
  else if (y > lower) grid.scrollTop += pixelsPerPicture;
}
