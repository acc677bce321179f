import { useAnswerText } from '../../checklists/answer-text';
import { IntakeQuestionField } from '../../checklists/intake-question-field';
import { BothVersions } from '../../look/both-versions';
import { LinkButton } from '../../look/button';
import { Noted, Page, Section } from '../../look/page';
import { Refusals } from '../../look/refusals';
import { SaveNote } from '../../look/save-note';
import { Refusal, type Shape } from '../../platform/api';
import { useLocalised, useWords } from '../../platform/language';
import { intakeErrorAt } from './intake-errors';
import { useIntakeSaver } from './intake-saver';
import { intakeWords } from './intake.texts';
import { RequestCrumb } from '../request-crumb';
import { RequestSteps } from '../request-steps';
import '../requests.css';
import { requestWords } from '../request.texts';
import type { Checklist, TestRequest } from '../test-requests.queries';

export type Groups = Shape<'IntakeForm'>['groups'];

/** Every question that is asked given the answers so far; new ones come as they matter, and no answer is lost. */
export function IntakeForm(props: { request: TestRequest; checklist: Checklist; groups: Groups }) {
  const { request, checklist, groups } = props;
  const w = useWords(intakeWords);
  const steps = useWords(requestWords);
  const say = useLocalised();
  const inWords = useAnswerText();
  const [saver, saving] = useIntakeSaver(request.id, checklist);
  const { mine, error, theirs } = saving;
  const asked = checklist.questions;
  const left = asked.filter(({ key }) => (mine[key] ?? null) === null).length;
  const isContradiction = error instanceof Refusal && asked.some(({ key }) => intakeErrorAt(error, key));
  return (
    <Page
      title={w.title(left)}
      tabTitle={`${steps.steps.intake} – ${request.productName}`}
      crumb={<RequestCrumb request={request} />}
      beside={<SaveNote {...saving} onSaveNow={() => void saver.flush()} />}
    >
      <RequestSteps request={request} at="intake" />
      <p className="lead">{w.lead}</p>
      {isContradiction ? (
        <p className="remark said-no" role="alert">
          {w.clash}
        </p>
      ) : (
        <Refusals error={saving.state === 'unreachable' ? null : error} />
      )}
      <Noted margin={<WhatApplies checklist={checklist} left={left} />}>
        {groups.map((group) => {
          const questions = asked.filter((question) => question.group === group.key);
          if (questions.length === 0) return null;
          return (
            <Section key={group.key} id={`group-${group.key}`} title={say(group.title)}>
              {questions.map((question) => (
                <div className="question" key={question.key}>
                  <IntakeQuestionField
                    question={question}
                    answer={mine[question.key] ?? undefined}
                    error={intakeErrorAt(error, question.key)}
                    onAnswer={(answer) => saver.change({ [question.key]: answer })}
                  />
                  {theirs && saving.clashing.includes(question.key) && (
                    <BothVersions
                      field={say(question.label)}
                      mine={inWords(question, mine[question.key] ?? '')}
                      theirs={inWords(question, theirs.fields[question.key] ?? '')}
                      onChoose={(whose) => saver.settle(question.key, whose)}
                    />
                  )}
                </div>
              ))}
            </Section>
          );
        })}
      </Noted>
      <p className="actions section">
        <LinkButton to="/requests/$id/checklist" params={{ id: request.id }} search={{}}>
          {steps.next(steps.steps.checklist)}
        </LinkButton>
      </p>
    </Page>
  );
}

function WhatApplies({ checklist: { templates }, left }: { checklist: Checklist; left: number }) {
  const w = useWords(intakeWords);
  const say = useLocalised();
  const items = templates.reduce((sum, template) => sum + template.items.length, 0);
  return (
    <div className="what-applies">
      <p className="term">{w.applies}</p>
      <p role="status">
        {w.sum(items, templates.length)} {w.left(left)}
      </p>
      <ul>
        {templates.map(({ key, title, items: those }) => (
          <li key={key}>
            {say(title)} <span className="subtle">({those.length})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
