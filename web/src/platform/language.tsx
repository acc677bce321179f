import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

export type Language = 'nb' | 'en';
/** As in the API: the same words in both languages. */
export type Localised = Readonly<Record<Language, string>>;

const keptAs = 'language';

/** What the reader chose, else what the browser asks for; whoever asks for neither gets bokmål. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(keptAs);
  if (asked === 'nb' || asked === 'en') return asked;
  const [first = 'nb'] = navigator.languages;
  return /^(nb|nn|no|da|sv)\b/i.test(first) ? 'nb' : 'en';
}

let current: Language = firstLanguage();
/** For code that is no component, such as the API’s client. */
export const currentLanguage = (): Language => current;

const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: current,
  choose: () => undefined,
});

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(current);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    current = chosen;
    localStorage.setItem(keptAs, chosen);
    setLanguage(chosen);
  };
  return <LanguageContext value={{ language, choose }}>{children}</LanguageContext>;
}

export const useLanguage = () => useContext(LanguageContext);

/**
 * A screen’s words. English must have the very shape of the bokmål, parameters included: a missing text does not compile.
 * Words with something in them are functions: `heldUntil: (time: string) => …`.
 */
export function inBothLanguages<T>(words: { nb: T; en: NoInfer<T> }): Record<Language, T> {
  return words;
}

/** The screen’s words in the reader’s language. */
export function useWords<T>(words: Record<Language, T>): T {
  return words[useLanguage().language];
}

/** Of something that the API gives in both languages. */
export function useLocalised(): (text: Localised) => string {
  const { language } = useLanguage();
  return (text) => text[language];
}
