import { ChevronRightIcon } from '@navikt/aksel-icons';
import type { KeyboardEvent } from 'react';
import { Button } from '../../look/button';
import { Noted } from '../../look/page';
import type { Shape } from '../../platform/api';
import { useLocalised, useWords } from '../../platform/language';
import { stateOf } from './checklist.rules';
import { checklistWords } from './checklist.texts';
import type { ChecklistWork } from './checklist-work';
import { GivenAnswer, ItemAnswer } from './item-answer';
import { AttachedFiles, ItemEvidence } from './item-evidence';
import { itemEvidenceWords } from './item-evidence.texts';
import { ItemStateTag } from './item-state';
import { ItemVerdict } from './item-verdict';
import type { ChecklistItem } from '../test-requests.queries';

interface OpenItemProps {
  readonly requestId: string;
  readonly item: ChecklistItem;
  readonly number: number;
  readonly count: number;
  readonly files: Shape<'RequestFiles'>;
  readonly work: ChecklistWork;
  readonly isLocked: boolean;
  readonly onNext: () => void;
}

/** The item that is being worked on: what is asked and why, what the reviewer said, the answer, and its evidence. */
export function OpenItem({ requestId, item, number, count, files, work, isLocked, onNext }: OpenItemProps) {
  const w = useWords(checklistWords);
  const say = useLocalised();
  const hurry = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isLocked) return;
    event.preventDefault();
    onNext();
  };
  return (
    <section className="open-item" aria-labelledby="question" onKeyDown={hurry}>
      <Noted margin={<WhyAsked item={item} />}>
        <p className="item-number">
          {w.itemOf(number, count)} <ItemStateTag state={stateOf(item)} />
        </p>
        <h2 id="question" tabIndex={-1}>
          {say(item.text)}
        </h2>
      </Noted>
      {item.lastVerdict && (
        <div className="noted">
          <ItemVerdict item={item} />
        </div>
      )}
      <Noted
        margin={
          <dl>
            <dt>{w.appliesBecause}</dt>
            <dd>{say(item.reason.text)}</dd>
            <dt>{w.guidance}</dt>
            <dd>{say(item.guidance)}</dd>
          </dl>
        }
      >
        {isLocked ? <GivenAnswer item={item} /> : <ItemAnswer item={item} work={work} />}
      </Noted>
      <Noted margin={<Expected item={item} />}>
        {isLocked ? <AttachedFiles item={item} /> : <ItemEvidence {...{ requestId, item, files, work }} />}
      </Noted>
      {!isLocked && (
        <p className="actions">
          <Button onClick={onNext}>
            {w.saveAndNext} <ChevronRightIcon className="icon" aria-hidden />
          </Button>
          <span className="small subtle shortcut">{w.shortcut}</span>
        </p>
      )}
    </section>
  );
}

function WhyAsked({ item }: { item: ChecklistItem }) {
  const w = useWords(checklistWords);
  const say = useLocalised();
  return (
    <dl>
      <dt>{item.mandatory ? w.mandatory : w.voluntary}</dt>
      <dd>{item.mandatory ? w.mandatoryWhat : w.voluntaryWhat}</dd>
      <dt>{w.reference}</dt>
      <dd>{say(item.reference)}</dd>
    </dl>
  );
}

function Expected({ item: { evidence } }: { item: ChecklistItem }) {
  const w = useWords(itemEvidenceWords);
  const say = useLocalised();
  return (
    <>
      <p className="term">{w.expected}</p>
      <p>
        {say(evidence.label)}. {evidence.required ? w.required : w.optional} {w.seen}
      </p>
    </>
  );
}
