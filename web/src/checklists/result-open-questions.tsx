import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useLocalised, useWords } from '../platform/language';
import type { Applicability } from './intake.queries';
import { resultWords } from './rules-result.texts';

/** What may still change the list: answers that are unsure, and questions that nobody has answered. */
export function ResultOpenQuestions({ rules, intake }: { rules: Applicability; intake: string | undefined }) {
  const w = useWords(resultWords);
  const say = useLocalised();
  const asked = (keys: readonly string[]) => rules.questions.filter(({ key }) => keys.includes(key));
  const [unsure, unanswered] = [asked(rules.unsure), asked(rules.unanswered)];
  return (
    <>
      {unsure.length > 0 && (
        <section className="section ruled" aria-labelledby="unsure">
          <h2 id="unsure">{w.unsureTitle}</h2>
          <ul className="ruled-list">
            {unsure.map(({ key, label, help }) => (
              <li key={key} className="noted">
                <p>
                  <span className="status company">
                    <ExclamationmarkTriangleIcon className="icon" aria-hidden />
                    {w.unsure}
                  </span>{' '}
                  <b>{say(label)}</b> {w.unsureAbout}{' '}
                  <Link className="no-print" to="/rules" search={{ intake, question: key }}>
                    {w.change}
                    <span className="visually-hidden">: {say(label)}</span>
                  </Link>
                </p>
                <p className="margin">
                  {w.who[key] && <span className="term">{w.whoKnows} </span>}
                  {w.who[key] ?? say(help)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unanswered.length > 0 && (
        <section className="section ruled" aria-labelledby="unanswered">
          <h2 id="unanswered">{w.unansweredTitle}</h2>
          <ul className="ruled-list">
            {unanswered.map(({ key, label }) => (
              <li key={key}>
                <Link to="/rules" search={{ intake, question: key }}>
                  {say(label)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
