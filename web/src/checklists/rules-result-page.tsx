import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Noted, Page } from '../look/page';
import { Fetched } from '../look/states';
import type { Shape } from '../platform/api';
import { useWords } from '../platform/language';
import { decodeIntake, encodeIntake, type IntakeAnswers } from './intake-address';
import { type Applicability, intakeFormQuery, rulesQuery } from './intake.queries';
import { QuestionClashes } from './question-clashes';
import { ResultActions } from './result-actions';
import { ResultAnswers } from './result-answers';
import { ResultLeftOut } from './result-left-out';
import { ResultOpenQuestions } from './result-open-questions';
import { ResultRules } from './result-rules';
import { resultWords } from './rules-result.texts';
import './rules.css';
import { rulesWords } from './rules.texts';

/** What applies to a product: the whole list, to read, share, print, take away or start a request from. */
export function RulesResultPage() {
  const w = useWords(resultWords);
  const about = useWords(rulesWords).about;
  const { intake = '' } = useSearch({ from: '/rules/result' });
  const answers = decodeIntake(intake);
  const form = useQuery(intakeFormQuery);
  const found = useQuery(rulesQuery(answers));
  if (!form.data || !found.data) {
    return (
      <Page title={about}>
        {form.data ? <Fetched query={found}>{() => null}</Fetched> : <Fetched query={form}>{() => null}</Fetched>}
      </Page>
    );
  }
  const { rules, clashes } = found.data;
  if (clashes.length > 0) {
    return (
      <Page title={w.titleClash} crumb={about}>
        <QuestionClashes clashes={clashes} form={form.data} intake={encodeIntake(answers)} />
      </Page>
    );
  }
  return <Result form={form.data} rules={rules} answers={answers} />;
}

function Result(props: { form: Shape<'IntakeForm'>; rules: Applicability; answers: IntakeAnswers }) {
  const { form, rules, answers } = props;
  const { templates, unsure, unanswered } = rules;
  const w = useWords(resultWords);
  const about = useWords(rulesWords).about;
  const intake = encodeIntake(answers) || undefined;
  const items = templates.flatMap((template) => template.items);
  const sets = w.counts[templates.length] ?? String(templates.length);
  return (
    <Page title={w.title(sets, templates.length === 1, unanswered.length === 0)} crumb={about}>
      <Noted
        margin={
          <>
            <p className="term">{w.guidanceTitle}</p>
            <p>
              {w.guidance(rules.catalogueVersion)}{' '}
              <a className="no-print" href="#answers">
                {w.seeAnswers}
              </a>
            </p>
          </>
        }
      >
        <div className="result-head">
          <p className="lead">
            {w.lead(items.length, items.filter(({ mandatory }) => mandatory).length)}{' '}
            {unsure.length > 0 && w.unsureLead(unsure.length)}{' '}
            {unanswered.length > 0 && w.unansweredLead(unanswered.length)}
          </p>
          <ResultActions answers={answers} />
        </div>
      </Noted>
      <ResultOpenQuestions rules={rules} intake={intake} />
      <ResultRules templates={templates} />
      <ResultLeftOut templates={rules.notApplicable} />
      <ResultAnswers form={form} rules={rules} intake={intake} />
    </Page>
  );
}
