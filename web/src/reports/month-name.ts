import type { Language } from '../platform/language';

const locales: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' };

/** `november`, `nov.`; with the year where it is asked for: `november 2026`. Of `2026-11`. */
export function monthName(month: string, language: Language, form: 'long' | 'short' | 'with-year'): string {
  const options: Intl.DateTimeFormatOptions =
    form === 'with-year' ? { month: 'long', year: 'numeric' } : { month: form };
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
