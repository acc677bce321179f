import { BothVersions } from '../../look/both-versions';
import { Choices, TextArea } from '../../look/field';
import { Refusals } from '../../look/refusals';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import { checklistWords } from './checklist.texts';
import type { ChecklistWork } from './checklist-work';
import type { Written } from './item-savers';
import type { ChecklistItem } from '../test-requests.queries';

const answers = ['yes', 'partly', 'no', 'not-applicable'] as const;
const explanationMax = 10_000;

/** The company’s answer to one item, saved as it is given. */
export function ItemAnswer({ item, work }: { item: ChecklistItem; work: ChecklistWork }) {
  const w = useWords(checklistWords);
  const saving = work.savings[item.key];
  const change = (written: Partial<Written>) => work.savers.of(item).change(written);
  const isExcuse = item.answer === 'not-applicable';
  const missing = isExcuse && item.explanation.trim() === '' ? w.explanationMissing : undefined;
  return (
    <div className="item-answer">
      {saving && saving.state !== 'unreachable' && <Refusals error={errorElsewhere(saving.error, ['explanation'])} />}
      <Clashes item={item} work={work} />
      <Choices
        name={`answer-${item.key}`}
        label={w.yourAnswer}
        chosen={item.answer ? [item.answer] : []}
        onChoose={([answer]) => change({ answer })}
        choices={answers.map((answer) => ({ value: answer, label: w.answers[answer] }))}
      />
      <TextArea
        label={isExcuse ? w.whyNotApplicable : w.explanation}
        description={isExcuse ? undefined : w.explanationWhat}
        rows={4}
        name="explanation"
        maxLength={explanationMax}
        value={item.explanation}
        error={errorAt(saving?.error, 'explanation') ?? missing}
        onChange={(event) => change({ explanation: event.target.value })}
        onBlur={() => void (saving && work.savers.of(item).flush())}
      />
    </div>
  );
}

function Clashes({ item, work }: { item: ChecklistItem; work: ChecklistWork }) {
  const w = useWords(checklistWords);
  const saving = work.savings[item.key];
  if (!saving?.theirs) return null;
  const { theirs, clashing } = saving;
  const say = ({ answer, explanation }: Written, field: keyof Written) =>
    field === 'answer' ? answer && w.answers[answer] : explanation;
  return clashing.map((field) => (
    <BothVersions
      key={field}
      field={field === 'answer' ? w.yourAnswer : w.explanation}
      mine={say(saving.mine, field)}
      theirs={say(theirs.fields, field)}
      by={theirs.by}
      at={theirs.at}
      onChoose={(whose) => work.savers.of(item).settle(field, whose)}
    />
  ));
}

/** The answer as it was given, for whoever may not change it now. */
export function GivenAnswer({ item }: { item: ChecklistItem }) {
  const w = useWords(checklistWords);
  const { moment } = useTimeWords();
  if (item.answer === null) return <p className="subtle">{w.noAnswer}</p>;
  return (
    <div className="measure">
      <p className="term">{w.answers[item.answer]}</p>
      <p className="free-text">{item.explanation}</p>
      {item.answeredAt && (
        <p className="small subtle">{w.changedBy(item.answeredBy?.name ?? '', moment(item.answeredAt))}</p>
      )}
    </div>
  );
}
