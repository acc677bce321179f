import { Noted } from '../look/page';
import { useLocalised, useWords } from '../platform/language';
import type { Applicability } from './intake.queries';
import { resultWords } from './rules-result.texts';

/** The checklists that do not apply, each with the answer that kept it out: where that is wrong, the answer is. */
export function ResultLeftOut({ templates }: { templates: Applicability['notApplicable'] }) {
  const w = useWords(resultWords);
  const say = useLocalised();
  if (templates.length === 0) return null;
  return (
    <section className="section ruled" aria-labelledby="left-out">
      <h2 id="left-out">{w.leftOutTitle}</h2>
      <Noted
        margin={
          <p className="no-print">
            {w.leftOutWrong} <a href="#answers">{w.changeAnswers}</a>
          </p>
        }
      >
        <ul className="left-out">
          {templates.map(({ key, title, reason }) => (
            <li key={key}>
              <b>{say(title)}</b>
              <span className="subtle">{say(reason.text)}.</span>
            </li>
          ))}
        </ul>
      </Noted>
    </section>
  );
}
