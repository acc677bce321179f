/** `9.30` of `09:30`; what is no time comes back as it is. */
export function textOfClock(time: string): string {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  return hours ? `${Number(hours)}.${minutes}` : time;
}

/** The time of day (`09:30`) that somebody wrote: `9`, `9.30`, `09:30` or `0930`; undefined for anything that is none. */
export function clockOfText(text: string): string | undefined {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*$/.exec(text) ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
