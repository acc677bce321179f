import { useLanguage, useWords } from '../platform/language';
import type { NoticeTiming } from './notifications.queries';
import { settingsWords } from './settings.texts';

/** `kl. 09.00 og 14.00`, as the reader’s language writes it. */
function useTimesWords(): (times: readonly string[]) => string {
  const { language } = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (times) =>
    language === 'nb' ? `kl. ${list.format(times.map((time) => time.replace(':', '.')))}` : list.format(times);
}

/** When e-mails of one kind go, as a sentence. */
export function useTimingSentence(): (timing: Pick<NoticeTiming, 'mode' | 'times' | 'waiting'>) => string {
  const w = useWords(settingsWords);
  const timesWords = useTimesWords();
  return ({ mode, times, waiting }) => {
    if (mode === 'at-once') return w.atOnce;
    return waiting === 'daily' ? w.daily(timesWords(times)) : w.collected(timesWords(times));
  };
}
