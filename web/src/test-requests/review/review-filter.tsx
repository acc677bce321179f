import { Link } from '@tanstack/react-router';
import { useWords } from '../../platform/language';
import { isShown, type Shown, shown } from './review.rules';
import { reviewWords } from './review.texts';
import type { ChecklistItem } from '../test-requests.queries';

/** Which of the items are listed, each choice with how many there are; an address of its own, so that “back” goes back. */
export function ReviewFilter(props: {
  requestId: string;
  items: readonly ChecklistItem[];
  show: Shown | undefined;
  open: string | undefined;
}) {
  const w = useWords(reviewWords);
  const choices: readonly (Shown | undefined)[] = [undefined, ...shown];
  return (
    <nav className="review-filter" aria-label={w.show}>
      <ul>
        {choices.map((show) => (
          <li key={show ?? 'all'}>
            <Link
              to="/requests/$id/review"
              params={{ id: props.requestId }}
              search={{ item: props.open, show }}
              resetScroll={false}
              activeProps={{}}
              aria-current={show === props.show ? 'true' : undefined}
            >
              {w.shownAs[show ?? 'all']} <b>{props.items.filter((item) => isShown(item, show)).length}</b>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
