import { Link } from '@tanstack/react-router';
import { Button } from '../../look/button';
import { Refusals } from '../../look/refusals';
import { useLocalised, useWords } from '../../platform/language';
import type { ReviewOutbox, WrittenVerdicts } from './review-outbox';
import { reviewWords } from './review.texts';
import type { ChecklistItem } from '../test-requests.queries';

/** Verdicts that the program did not take, each with why, and the way to it. What was written still stands there. */
export function ReviewUnsaved(props: {
  requestId: string;
  items: readonly ChecklistItem[];
  written: WrittenVerdicts;
  outbox: ReviewOutbox;
}) {
  const w = useWords(reviewWords);
  const say = useLocalised();
  const failed = props.items.filter(({ key }) => props.written[key]?.state === 'failed');
  const [first] = failed;
  if (!first) return null;
  return (
    <div className="review-unsaved">
      <h2>{w.notSaved(failed.length)}</h2>
      <Refusals error={props.written[first.key]!.error}>
        <ul>
          {failed.map(({ key, text }) => (
            <li key={key}>
              <Link
                to="/requests/$id/review"
                params={{ id: props.requestId }}
                search={{ item: key }}
                resetScroll={false}
              >
                {w.goTo(say(text))}
              </Link>
            </li>
          ))}
        </ul>
        <p className="actions review-gap">
          <Button weight="secondary" small onClick={() => props.outbox.giveFailedAgain()}>
            {w.again}
          </Button>
        </p>
      </Refusals>
    </div>
  );
}
