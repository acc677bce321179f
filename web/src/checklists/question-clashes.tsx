import { Link } from '@tanstack/react-router';
import type { Shape } from '../platform/api';
import { useLocalised, useWords } from '../platform/language';
import type { Clash } from './intake.queries';
import { rulesWords } from './rules.texts';

/**
 * All answers that can’t all be true, each with a way to the questions that it is between. Those about the question that
 * one stands at come first; at a question that has no part in them, they are one line that can be opened.
 */
export function QuestionClashes(props: {
  clashes: readonly Clash[];
  at?: string;
  form: Shape<'IntakeForm'>;
  intake: string | undefined;
}) {
  const { clashes, at = '', form, intake } = props;
  const w = useWords(rulesWords);
  const say = useLocalised();
  if (clashes.length === 0) return null;
  const here = clashes.filter(({ questions }) => questions.includes(at));
  const elsewhere = clashes.filter((clash) => !here.includes(clash));
  const all = [...here, ...elsewhere].map(({ text, questions }) => (
    <div key={`${questions.join()} ${text}`}>
      <p>{text}</p>
      <ul>
        {form.questions
          .filter(({ key }) => questions.includes(key) && key !== at)
          .map(({ key, label }) => (
            <li key={key}>
              <Link to="/rules" search={{ intake, question: key }}>
                {w.change(say(label))}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  ));
  if (at !== '' && here.length === 0)
    return (
      <details className="remark clashes">
        <summary className="term">{w.clash(clashes.length)}</summary>
        {all}
      </details>
    );
  return (
    <div className="remark said-no clashes" role="alert">
      <p className="term">{w.clash(clashes.length)}</p>
      {all}
    </div>
  );
}
