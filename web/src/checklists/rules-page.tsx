import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Page } from '../look/page';
import { Fetched } from '../look/states';
import { useWords } from '../platform/language';
import { intakeFormQuery, rulesQuery } from './intake.queries';
import { QuestionPage } from './question-page';
import { stepsOf } from './rules.steps';
import { rulesWords } from './rules.texts';
import './rules.css';
import { useAnswers } from './use-answers';

/** “Which rules apply to my product?”, a question at a time: only those that matter given the answers so far. */
export function RulesPage() {
  const w = useWords(rulesWords);
  const { question: wanted } = useSearch({ from: '/rules' });
  const { answers, answer, clear } = useAnswers();
  const form = useQuery(intakeFormQuery);
  const found = useQuery(rulesQuery(answers));
  if (!form.data || !found.data) {
    return (
      <Page title={w.about}>
        {form.data ? <Fetched query={found}>{() => null}</Fetched> : <Fetched query={form}>{() => null}</Fetched>}
      </Page>
    );
  }
  const steps = stepsOf(form.data, found.data, wanted && wanted in answers ? wanted : undefined);
  const question =
    steps.find(({ key }) => key === wanted) ??
    steps.find(({ key }) => found.data.rules.unanswered.includes(key)) ??
    steps[0]!;
  return (
    <QuestionPage
      key={question.key}
      form={form.data}
      found={found.data}
      question={question}
      answers={answers}
      onAnswer={(given) => answer(question.key, given)}
      onStartOver={clear}
    />
  );
}
