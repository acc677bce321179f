/** `8.12.2026` of `2026-12-08`; what is no ISO day comes back as it is. */
export function textOfDay(day: string): string {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year ? `${Number(dayOfMonth)}.${Number(month)}.${year}` : day;
}

/** The ISO day that somebody wrote: `8.12.2026`, `08.12.26`, `8/12 2026` or `2026-12-08`; undefined for anything that is no day. */
export function dayOfText(text: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  const written = /^\s*(\d{1,2})\s*[./ ]\s*(\d{1,2})\s*[./ ]\s*(\d{4}|\d{2})\s*$/.exec(text);
  const [, year, month, day] = iso ?? (written ? ['', written[3]!, written[2]!, written[1]!] : []);
  if (!year || !month || !day) return undefined;
  const made = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${made}T00:00:00Z`);
  // 31.2. would become a day in March.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(made) ? made : undefined;
}
