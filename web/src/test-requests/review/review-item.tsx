import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useLocalised, useWords } from '../../platform/language';
import { lastMoment, useTimeWords } from '../../platform/when';
import { stateOf } from '../checklist/checklist.rules';
import { checklistWords } from '../checklist/checklist.texts';
import { ItemStateTag } from '../checklist/item-state';
import { itemVerdictWords } from '../checklist/item-verdict.texts';
import { isChangedSince, type Verdict } from './review.rules';
import { reviewWords } from './review.texts';
import { ReviewVerdict, wordOfKey } from './review-verdict';
import type { ChecklistItem, ChecklistTemplate } from '../test-requests.queries';

const writes = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');

/** One item as the reviewer judges it: what is demanded, what the company says, what was said before, and the verdict. */
export function ReviewItem(props: {
  item: ChecklistItem;
  topic: ChecklistTemplate['title'];
  number: number;
  count: number;
  verdict: Verdict;
  isLast: boolean;
  isLocked: boolean;
  takesFocus: boolean;
  onWrite: (verdict: Verdict) => void;
  onGive: (verdict: Verdict) => void;
}) {
  const { item, verdict, isLocked, onWrite } = props;
  const w = useWords(reviewWords);
  const say = useLocalised();
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (props.takesFocus) heading.current?.focus();
  }, [props.takesFocus]);
  const choose = (event: KeyboardEvent) => {
    if (isLocked || writes(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && event.target === heading.current) {
      section.current?.querySelector<HTMLFormElement>('[data-verdict]')?.requestSubmit();
      return;
    }
    const word = wordOfKey(event.key);
    if (!word) return;
    event.preventDefault();
    onWrite({ ...verdict, word });
    // What needs words is written at once; “met” needs none.
    const wanted = word === 'met' ? `input[value="${word}"]` : 'textarea';
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(wanted)?.focus());
  };
  return (
    <section ref={section} className="review-item" aria-labelledby="criterion" onKeyDown={choose}>
      <p className="small subtle">
        {w.position(props.number, props.count, say(props.topic))} <ItemStateTag state={stateOf(item)} />
      </p>
      <h2 id="criterion" ref={heading} tabIndex={-1}>
        {say(item.text)}
      </h2>
      <Demand item={item} />
      <Answer item={item} />
      <LastVerdict item={item} />
      {!isLocked && <ReviewVerdict {...props} />}
    </section>
  );
}

function Demand({ item: { mandatory, reference, guidance, reason } }: { item: ChecklistItem }) {
  const w = useWords(checklistWords);
  const say = useLocalised();
  return (
    <div className="margin">
      <p>
        <b className="term">{mandatory ? w.mandatory : w.voluntary}.</b> {say(reference)}
      </p>
      <details>
        <summary>{w.guidance}</summary>
        <p>{say(guidance)}</p>
        <p>{say(reason.text)}</p>
      </details>
    </div>
  );
}

function Answer({ item }: { item: ChecklistItem }) {
  const w = useWords(reviewWords);
  const { answers } = useWords(checklistWords);
  const { moment } = useTimeWords();
  const { answer, explanation, answeredBy, answeredAt } = item;
  return (
    <div className="given-answer">
      <h3>{w.answer}</h3>
      {isChangedSince(item) && (
        <p className="status company">
          <ArrowUndoIcon className="icon" aria-hidden /> {w.changedSince}
        </p>
      )}
      <p>
        <b>{answer === null ? w.noAnswer : answers[answer]}</b>
      </p>
      {explanation && <p className="free-text">{explanation}</p>}
      {answeredBy && answeredAt && <p className="small subtle">{w.answeredBy(answeredBy.name, moment(answeredAt))}</p>}
    </div>
  );
}

/** What was said last, also where the answer was changed since: that is what the new answer is held against. */
function LastVerdict({ item: { lastVerdict, conditionDue, validUntil } }: { item: ChecklistItem }) {
  const w = useWords(itemVerdictWords);
  const { moment, date, day } = useTimeWords();
  if (!lastVerdict) return null;
  const { word, reason, by, at } = lastVerdict;
  return (
    <div className="remark info">
      <p>
        <b>{w.said[word](by.name, moment(at))}</b>
      </p>
      {reason && <p className="free-text">{reason}</p>}
      {conditionDue && <p>{w.due(date(conditionDue))}</p>}
      {validUntil && <p>{w.until(day(lastMoment(validUntil)))}</p>}
    </div>
  );
}
