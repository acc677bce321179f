/** `09:00`, from what people write: `9`, `9.00`, `09:00`; null for what is no time of day. */
function timeOf(written: string): string | null {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[.:](\d\d))?$/.exec(written) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** Several times of day, with commas or spaces between them, each once and in order; null where one is none. */
export function timesOf(written: string): string[] | null {
  const times = written
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(timeOf);
  return times.every((time) => time !== null) ? [...new Set(times)].sort() : null;
}
