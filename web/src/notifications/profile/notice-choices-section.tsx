import { useQuery } from '@tanstack/react-query';
import { Section } from '../../look/page';
import { Fetched } from '../../look/states';
import { useWords } from '../../platform/language';
import { emailKindWords } from '../email-kinds.texts';
import { NoticeChoiceForm } from './notice-choice-form';
import { type NoticeChoice, noticeChoiceQuery } from './notice-choices.query';
import { noticeChoiceWords } from './notice-choices.texts';

/** Which e-mails one gets, and how often; and those that nobody can choose away, with why. */
export function NoticeChoicesSection() {
  const w = useWords(noticeChoiceWords);
  const query = useQuery(noticeChoiceQuery);
  return (
    <Section title={w.title} id="notices">
      <p className="measure">{w.lead}</p>
      <Fetched query={query}>
        {(choice) => (
          <>
            <NoticeChoiceForm choice={choice} />
            <AlwaysCome kinds={choice.kinds} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function AlwaysCome({ kinds }: Pick<NoticeChoice, 'kinds'>) {
  const w = useWords(noticeChoiceWords);
  const names = useWords(emailKindWords);
  const reasons = Object.entries(w.alwaysWhy);
  return (
    <details className="section measure">
      <summary>{w.always}</summary>
      {reasons.map(([reason, why]) => {
        const owed = kinds.filter(({ owedBecause }) => owedBecause === reason);
        if (owed.length === 0) return null;
        return (
          <div key={reason}>
            <p>{why}</p>
            <ul className="plain-points">
              {owed.map(({ kind }) => (
                <li key={kind}>{names[kind]}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </details>
  );
}
