import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useLocalised, useWords } from '../../platform/language';
import { stateOf } from '../checklist/checklist.rules';
import { ItemStateTag, UnsavedTag } from '../checklist/item-state';
import type { WrittenVerdicts } from './review-outbox';
import { isChangedSince, isShown, type Shown } from './review.rules';
import { reviewWords } from './review.texts';
import type { ChecklistItem, ChecklistTemplate } from '../test-requests.queries';

interface ItemsProps {
  readonly requestId: string;
  readonly templates: readonly ChecklistTemplate[];
  readonly open: string | undefined;
  readonly show: Shown | undefined;
  readonly written: WrittenVerdicts;
}

/** Every item by topic, the open one marked; a press goes there. */
export function ReviewItems(props: ItemsProps) {
  const w = useWords(reviewWords);
  const say = useLocalised();
  const topics = props.templates
    .map(({ key, title, items }) => ({ key, title, items: items.filter((item) => isShown(item, props.show)) }))
    .filter(({ items }) => items.length > 0);
  return (
    <nav className="review-items" aria-label={w.items}>
      {topics.length === 0 && <p className="subtle">{w.nothingShown}</p>}
      {topics.map(({ key, title, items }) => (
        <details
          key={`${key} ${items.some((item) => item.key === props.open)}`}
          open={items.some((item) => item.key === props.open)}
        >
          <summary>
            {say(title)}{' '}
            <small className="subtle">
              {w.progress(items.filter(({ verdict }) => verdict !== 'pending').length, items.length)}
            </small>
          </summary>
          <ul className="item-rows">
            {items.map((item) => (
              <Row key={item.key} {...props} item={item} />
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}

function Row({ requestId, open, show, written, item }: ItemsProps & { item: ChecklistItem }) {
  const say = useLocalised();
  const w = useWords(reviewWords);
  const state = written[item.key]?.state;
  return (
    <li>
      <Link
        to="/requests/$id/review"
        params={{ id: requestId }}
        search={{ item: item.key, show }}
        resetScroll={false}
        activeProps={{}}
        aria-current={item.key === open ? 'step' : undefined}
      >
        <span>{say(item.text)}</span>
        <span>
          {(state === 'failed' || state === 'draft') && <UnsavedTag />}
          {isChangedSince(item) && (
            <>
              <ArrowUndoIcon className="icon" aria-hidden />
              <span className="visually-hidden">{w.changedSince}</span>
            </>
          )}
          <ItemStateTag state={stateOf(item)} />
        </span>
      </Link>
    </li>
  );
}
