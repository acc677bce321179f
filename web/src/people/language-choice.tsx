import { Choices } from '../look/field';
import { Refusals } from '../look/refusals';
import { type Language, useLanguage, useWords } from '../platform/language';
import type { Me } from '../platform/session';
import { profileWords } from './profile.texts';
import { isOvertaken, useMeChange } from './use-me-change';

const languages: readonly Language[] = ['nb', 'en'];

/** The page speaks the chosen language at once; the program keeps it for e-mails. */
export function LanguageChoice({ me }: { me: Me }) {
  const w = useWords(profileWords);
  const { language, choose } = useLanguage();
  const change = useMeChange(me);
  const speak = (chosen: Language) => {
    choose(chosen);
    change.mutate({ language: chosen });
  };
  return (
    <>
      <Refusals error={isOvertaken(change.error) ? null : change.error} />
      <Choices
        label={w.language}
        description={w.languageWhat}
        name="language"
        choices={languages.map((value) => ({
          value,
          label: <span lang={value}>{w.languages[value]}</span>,
        }))}
        chosen={[language]}
        onChoose={([chosen]) => chosen && speak(chosen)}
      />
      <p role="status">{change.isSuccess && w.saved}</p>
    </>
  );
}
