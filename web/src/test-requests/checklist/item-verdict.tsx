import { useWords } from '../../platform/language';
import { lastMoment, useTimeWords } from '../../platform/when';
import { itemVerdictWords } from './item-verdict.texts';
import type { ChecklistItem } from '../test-requests.queries';

const tone: Partial<Record<ChecklistItem['verdict'], string>> = {
  'not-met': 'said-no',
  met: 'good',
  'met-with-condition': 'good',
  'not-applicable': 'good',
  waived: 'good',
};

/** The reviewer’s words beside the item; they stay while the company mends its answer. */
export function ItemVerdict({ item }: { item: ChecklistItem }) {
  const w = useWords(itemVerdictWords);
  const { moment, date, day } = useTimeWords();
  const { lastVerdict, verdict, validUntil, conditionDue } = item;
  if (!lastVerdict) return null;
  const { word, reason, by, at } = lastVerdict;
  const isChanged = verdict === 'pending';
  return (
    <div className={`remark ${isChanged ? '' : (tone[word] ?? '')}`}>
      <p>
        <b>{w.said[word](by.name, moment(at))}</b>
      </p>
      {reason && <p className="free-text">{reason}</p>}
      {conditionDue && <p>{w.due(date(conditionDue))}</p>}
      {validUntil && <p>{w.until(day(lastMoment(validUntil)))}</p>}
      {isChanged && <p className="small">{w.changedSince}</p>}
    </div>
  );
}
