import { Link } from '@tanstack/react-router';
import type { Shape } from '../platform/api';
import { useLocalised, useWords } from '../platform/language';
import { useAnswerText } from './answer-text';
import type { Applicability } from './intake.queries';
import { resultWords } from './rules-result.texts';

/** All that was answered, each with a way to change it. */
export function ResultAnswers(props: { form: Shape<'IntakeForm'>; rules: Applicability; intake: string | undefined }) {
  const { form, rules, intake } = props;
  const w = useWords(resultWords);
  const say = useLocalised();
  const inWords = useAnswerText();
  return (
    <section className="section ruled" aria-labelledby="answers">
      <h2 id="answers">{w.answersTitle}</h2>
      {form.groups.map((group) => {
        const questions = rules.questions.filter((question) => question.group === group.key);
        if (questions.length === 0) return null;
        return (
          <div className="answer-list" key={group.key}>
            <h3>{say(group.title)}</h3>
            <dl>
              {questions.map((question) => (
                <div key={question.key}>
                  <dt>{say(question.label)}</dt>
                  <dd>
                    <b>{question.answer === null ? w.notAnswered : inWords(question, question.answer)}</b>
                    <Link className="no-print" to="/rules" search={{ intake, question: question.key }}>
                      {w.change}
                      <span className="visually-hidden">: {say(question.label)}</span>
                    </Link>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
    </section>
  );
}
