import { useAnswerText } from '../../checklists/answer-text';
import { Page, Section } from '../../look/page';
import { useLocalised, useWords } from '../../platform/language';
import type { Groups } from './intake-form';
import { intakeWords } from './intake.texts';
import { LockedNote } from '../locked-note';
import { RequestCrumb } from '../request-crumb';
import { requestWords } from '../request.texts';
import '../requests.css';
import type { Checklist, TestRequest } from '../test-requests.queries';

/** The answers as they were given, for whoever may not change them now. */
export function LockedIntake(props: { request: TestRequest; checklist: Checklist; groups: Groups }) {
  const { request, checklist, groups } = props;
  const w = useWords(intakeWords);
  const { steps } = useWords(requestWords);
  const say = useLocalised();
  const inWords = useAnswerText();
  return (
    <Page title={steps.intake} crumb={<RequestCrumb request={request} />}>
      <LockedNote request={request} />
      {groups.map((group) => {
        const questions = checklist.questions.filter((question) => question.group === group.key);
        if (questions.length === 0) return null;
        return (
          <Section key={group.key} id={`group-${group.key}`} title={say(group.title)}>
            <dl className="told">
              {questions.map((question) => (
                <div key={question.key}>
                  <dt className="term">{say(question.label)}</dt>
                  <dd>{question.answer === null ? w.unanswered : inWords(question, question.answer)}</dd>
                </div>
              ))}
            </dl>
          </Section>
        );
      })}
    </Page>
  );
}
