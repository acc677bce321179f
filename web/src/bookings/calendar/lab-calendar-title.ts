import { useLanguage } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import { leafOf, type CalendarView } from './lab-calendar.rules';

/** `Uke 48: 23. nov. – 29. nov. 2026`, `Onsdag 25. november`, `November 2026` */
export function useLeafTitle({ view, day }: { view: CalendarView; day: string }): string {
  const { language } = useLanguage();
  const words = useTimeWords();
  const noon = (of: string) => new Date(`${of}T12:00:00Z`);
  const written = (of: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { ...options, timeZone: 'UTC' }).format(noon(of));
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  if (view === 'day') return capital(words.day(noon(day)));
  if (view === 'month') return capital(written(day, { month: 'long', year: 'numeric' }));
  const days = leafOf('week', day);
  const brief: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  const range = `${written(days[0]!, brief)} – ${written(days.at(-1)!, { ...brief, year: 'numeric' })}`;
  return `${capital(words.week(noon(day)))}: ${range}`;
}
