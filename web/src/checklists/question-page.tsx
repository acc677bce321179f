import { ChevronRightIcon, ShieldLockIcon } from '@navikt/aksel-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button, LinkButton } from '../look/button';
import { Page } from '../look/page';
import { ProgressBar } from '../look/progress-bar';
import { Refusals } from '../look/refusals';
import type { Shape } from '../platform/api';
import { useLocalised, useWords } from '../platform/language';
import { encodeIntake, type IntakeAnswer, type IntakeAnswers } from './intake-address';
import { IntakeQuestionField } from './intake-question-field';
import { type FormQuestion, type FoundRules, rulesQuery } from './intake.queries';
import { QuestionClashes } from './question-clashes';
import { RulesSoFar } from './rules-so-far';
import { stepsOf } from './rules.steps';
import { rulesWords } from './rules.texts';
import { useAddress } from './use-answers';

interface QuestionPageProps {
  readonly form: Shape<'IntakeForm'>;
  readonly found: FoundRules;
  readonly question: FormQuestion;
  readonly answers: IntakeAnswers;
  readonly onAnswer: (answer: IntakeAnswer | null) => void;
  readonly onStartOver: () => void;
}

export function QuestionPage({ form, found, question, answers, onAnswer, onStartOver }: QuestionPageProps) {
  const w = useWords(rulesWords);
  const say = useLocalised();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [missing, setMissing] = useState(false);
  useAddress(answers, question.key);
  const intake = encodeIntake(answers) || undefined;
  const steps = stepsOf(form, found, question.key);
  const at = steps.findIndex(({ key }) => key === question.key);
  const previous = steps[at - 1];
  const group = form.groups.find(({ key }) => key === question.group);
  /** What is asked next may depend on an answer that was given a moment ago. */
  const goOn = useMutation({
    mutationFn: async () => {
      const now = stepsOf(form, await client.fetchQuery(rulesQuery(answers)), question.key);
      const next = now[now.findIndex(({ key }) => key === question.key) + 1];
      if (next) await navigate({ to: '/rules', search: { intake, question: next.key } });
      else await navigate({ to: '/rules/result', search: { intake } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = answers[question.key] === undefined;
    setMissing(isMissing);
    if (!isMissing && !goOn.isPending) goOn.mutate();
  };
  const answer = answers[question.key];
  return (
    <Page
      title={say(question.label)}
      crumb={<HowFar group={group && say(group.title)} at={at + 1} of={steps.length} />}
    >
      <form className="question-form" noValidate onSubmit={submit}>
        <IntakeQuestionField
          underHeading
          question={question}
          answer={answer}
          error={missing && answer === undefined ? w.missing : ''}
          onAnswer={onAnswer}
        />
        {question.strictest !== null && <p className="subtle hint">{w.doubt(question.strictest)}</p>}
        <QuestionClashes clashes={found.clashes} at={question.key} form={form} intake={intake} />
        <Refusals error={goOn.error} />
        <p className="actions">
          <Button type="submit" busy={goOn.isPending}>
            {at + 1 === steps.length ? w.seeResult : w.next}
            <ChevronRightIcon className="icon" aria-hidden />
          </Button>
          {answer === undefined && (
            <Button weight="tertiary" onClick={() => goOn.mutate()}>
              {w.skip}
            </Button>
          )}
          {previous && (
            <LinkButton weight="tertiary" to="/rules" search={{ intake, question: previous.key }}>
              {w.previous}
            </LinkButton>
          )}
        </p>
        <p className="small subtle keep">
          <ShieldLockIcon className="icon" aria-hidden /> {w.notStored}
        </p>
      </form>
      <RulesSoFar rules={found.rules} intake={intake} onStartOver={onStartOver} />
    </Page>
  );
}

function HowFar({ group, at, of }: { group: string | undefined; at: number; of: number }) {
  const w = useWords(rulesWords);
  return (
    <>
      {w.about}
      <span className="step">
        <b>{group}</b>
        {w.step(at, of)}
      </span>
      <ProgressBar label={w.progress} value={at} max={of} />
    </>
  );
}
