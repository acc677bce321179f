import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Shape } from '../../platform/api';
import { useLocalised } from '../../platform/language';
import { stateOf, waitsForAnswer } from './checklist.rules';
import type { ChecklistWork } from './checklist-work';
import { ItemStateTag, UnsavedTag } from './item-state';
import { OpenItem } from './open-item';
import type { ChecklistItem, ChecklistTemplate } from '../test-requests.queries';

export interface ItemsProps {
  readonly requestId: string;
  readonly template: ChecklistTemplate;
  /** The key of the item that is open. */
  readonly open: string | undefined;
  readonly show: 'missing' | undefined;
  readonly files: Shape<'RequestFiles'>;
  readonly work: ChecklistWork;
  readonly isLocked: boolean;
  readonly onNext: () => void;
}

/** A topic’s items as ruled rows, one of them open. Each keeps its number also where only some are shown. */
export function ChecklistItems(props: ItemsProps) {
  const { template, open, show } = props;
  const numbered = template.items.map((item, index) => ({ item, number: index + 1 }));
  const shown =
    show === 'missing' ? numbered.filter(({ item }) => item.key === open || waitsForAnswer(item)) : numbered;
  const here = shown.findIndex(({ item }) => item.key === open);
  const parts = here < 0 ? [shown] : [shown.slice(0, here), shown.slice(here + 1)];
  return parts.map((rows, index) => (
    <Fragment key={index === 0 ? 'before' : 'after'}>
      {index > 0 && <TheOpenItem {...props} {...shown[here]!} />}
      {rows.length > 0 && (
        <ol className="item-rows">
          {rows.map(({ item, number }) => (
            <ItemRow key={item.key} {...props} item={item} number={number} />
          ))}
        </ol>
      )}
    </Fragment>
  ));
}

function TheOpenItem({ item, number, template, ...props }: ItemsProps & { item: ChecklistItem; number: number }) {
  return <OpenItem key={item.key} {...props} item={item} number={number} count={template.items.length} />;
}

function ItemRow({
  requestId,
  template,
  show,
  work,
  item,
  number,
}: ItemsProps & { item: ChecklistItem; number: number }) {
  const say = useLocalised();
  const state = work.savings[item.key]?.state;
  const isUnsaved = state === 'refused' || state === 'clash' || state === 'incomplete' || state === 'unreachable';
  return (
    <li>
      <Link
        to="/requests/$id/checklist"
        params={{ id: requestId }}
        search={{ topic: template.key, item: item.key, show }}
        resetScroll={false}
        activeProps={{}}
        aria-current={undefined}
      >
        <span>
          {number}. {say(item.text)}
        </span>
        <span>
          {isUnsaved && <UnsavedTag />}
          <ItemStateTag state={stateOf(item)} />
        </span>
      </Link>
    </li>
  );
}
