import { useEffect, useState } from 'react';
import { Choices, TextField } from '../look/field';
import { useLocalised, useWords } from '../platform/language';
import type { IntakeAnswer } from './intake-address';
import type { Question } from './intake.queries';
import { questionWords } from './intake-question.texts';

interface FieldProps {
  readonly question: Question;
  /** Undefined while nobody has answered. */
  readonly answer: IntakeAnswer | undefined;
  /** Null when what is typed is no answer (any more). */
  readonly onAnswer: (answer: IntakeAnswer | null) => void;
  readonly error?: string | undefined;
  /** Where the page’s own heading is the question; the help is then set larger. */
  readonly underHeading?: boolean;
}

/** One question of the intake, with its help: a choice of a few, yes or no, or a whole number. */
export function IntakeQuestionField(props: FieldProps) {
  const { question, answer, onAnswer, underHeading } = props;
  const w = useWords(questionWords);
  const say = useLocalised();
  if (question.type === 'integer') return <NumberField {...props} />;
  const isYesNo = question.type === 'boolean';
  const choices = isYesNo
    ? [
        { value: 'true', label: w.yes },
        { value: 'false', label: w.no },
      ]
    : (question.values ?? []).map(({ value, label }) => ({ value, label: say(label) }));
  return (
    <Choices
      name={question.key}
      label={say(question.label)}
      hideLabel={underHeading ?? false}
      description={underHeading ? <span className="lead">{say(question.help)}</span> : say(question.help)}
      error={props.error ?? ''}
      choices={choices}
      chosen={answer === undefined ? [] : [String(answer)]}
      onChoose={([value = '']) => onAnswer(isYesNo ? value === 'true' : value)}
    />
  );
}

/** What is no number in the range stays in the field, with what would be right. */
function NumberField({ question, answer, onAnswer, error, underHeading }: FieldProps) {
  const w = useWords(questionWords);
  const say = useLocalised();
  const [typed, setTyped] = useState(answer === undefined ? '' : String(answer));
  const [left, setLeft] = useState(false);
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = question;
  const fits = (text: string) => /^\d{1,9}$/.test(text.trim()) && Number(text) >= minimum && Number(text) <= maximum;
  // Somebody else’s answer, or one that was chosen between two versions, comes from outside.
  useEffect(() => {
    if (answer !== undefined) setTyped((shown) => (Number(shown) === answer ? shown : String(answer)));
  }, [answer]);
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    onAnswer(fits(text) ? Number(text) : null);
  };
  const wrong = (left || error) && typed !== '' && !fits(typed) ? w.range(minimum, maximum) : '';
  const help = `${say(question.help)} ${w.range(minimum, maximum)}`;
  return (
    <div className="whole-number">
      <TextField
        label={<span className={underHeading ? 'visually-hidden' : ''}>{say(question.label)}</span>}
        description={underHeading ? <span className="lead">{help}</span> : help}
        error={wrong || (error ?? '')}
        name={question.key}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setLeft(true)}
      />
    </div>
  );
}
