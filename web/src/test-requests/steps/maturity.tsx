import { IntakeQuestionField } from '../../checklists/intake-question-field';
import type { Autosaver, Saving } from '../../platform/autosaver';
import { intakeErrorAt } from './intake-errors';
import type { Intake } from './intake-saver';
import type { Checklist } from '../test-requests.queries';

/** How mature the product is: one of the intake’s answers, but people look for it beside the product. */
export function Maturity(props: { checklist: Checklist; saver: Autosaver<Intake>; saving: Saving<Intake> }) {
  const { checklist, saver, saving } = props;
  const question = checklist.questions.find(({ key }) => key === 'trl');
  if (!question) return null;
  return (
    <div className="maturity">
      <IntakeQuestionField
        question={question}
        answer={saving.mine[question.key] ?? undefined}
        error={intakeErrorAt(saving.error, question.key)}
        onAnswer={(answer) => saver.change({ [question.key]: answer })}
      />
    </div>
  );
}
