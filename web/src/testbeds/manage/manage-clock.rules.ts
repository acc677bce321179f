/** A wall-clock time as people type it, `8.05`, `08.05` or `08:05`, in minutes past midnight; null when it is none. 24.00 is the day’s end. */
export function minutesOf(typed: string): number | null {
  const match = /^\s*(\d{1,2})[.:](\d{2})\s*$/.exec(typed);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 24 * 60 ? minutes : null;
}

/** As the API has it: `08:05`. */
export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
