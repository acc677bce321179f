import { Link } from '@tanstack/react-router';
import { Button, LinkButton } from '../../look/button';
import { Page } from '../../look/page';
import { ProgressBar } from '../../look/progress-bar';
import { Empty } from '../../look/states';
import { RequestStatusTag } from '../../look/status';
import { useWords } from '../../platform/language';
import { hasRole, useSignedIn } from '../../platform/session';
import { MessagesLink } from '../messages/messages-link';
import { ReviewChanges } from './review-changes';
import { ReviewEvidence } from './review-evidence';
import { ReviewFilter } from './review-filter';
import { ReviewItem } from './review-item';
import { ReviewItems } from './review-items';
import { verdictIn } from './review-outbox';
import { isShown, neighbourOf, nextToJudge, noVerdict, type Verdict } from './review.rules';
import { reviewWords } from './review.texts';
import { ReviewUnsaved } from './review-unsaved';
import { useReviewWork } from './review-work';
import type { Checklist, ChecklistItem, TestRequest } from '../test-requests.queries';
import '../checklist/checklist.css';
import './review.css';

const reviewable: readonly TestRequest['status'][] = ['submitted', 'in-review'];

/** An item and its evidence side by side; a verdict takes one at once to the next. */
export function ReviewDesk({ request, checklist }: { request: TestRequest; checklist: Checklist }) {
  const w = useWords(reviewWords);
  const me = useSignedIn();
  const { outbox, written, templates, items, open, show, takesFocus, goTo, give } = useReviewWork(
    request.id,
    checklist,
  );
  const judged = items.filter(({ verdict }) => verdict !== 'pending').length;
  const isLocked = !reviewable.includes(request.status) || !hasRole(me, 'reviewer', 'lab-manager');
  const left = items.length - judged;
  return (
    <Page
      title={left === 0 ? w.allJudged : w.left(left)}
      tabTitle={w.tab(request.productName)}
      crumb={
        <>
          <Link to="/queue">{w.queue}</Link> / {request.productName}
        </>
      }
      beside={<RequestStatusTag status={request.status} />}
      lead={w.lead(request.productName, request.organisation.name, request.number, request.rounds)}
    >
      <MessagesLink request={request} />
      <p className="small subtle">{w.progress(judged, items.length)}</p>
      <ProgressBar label={w.progressLabel} value={judged} max={items.length} />
      <ReviewUnsaved {...{ items, written, outbox }} requestId={request.id} />
      {isLocked && <p className="remark info review-gap">{w.locked}</p>}
      <ReviewFilter requestId={request.id} items={items} show={show} open={open?.key} />
      {open ? (
        <div className="review">
          <div>
            <Steps
              items={items.filter((item) => item.key === open.key || isShown(item, show))}
              at={open.key}
              onGo={goTo}
            />
            <ReviewItem
              key={open.key}
              {...placeOf(templates, open)}
              item={open}
              verdict={verdictIn(open, written[open.key])}
              isLast={nextToJudge(items, open.key, show) === null}
              isLocked={isLocked}
              takesFocus={takesFocus}
              onWrite={(verdict) =>
                outbox.write(open.key, same(verdict, verdictIn(open, undefined)) ? noVerdict : verdict)
              }
              onGive={(verdict) => give(open, verdict)}
            />
          </div>
          <ReviewEvidence key={`evidence ${open.key}`} item={open} />
          <div className="review-rest">
            <End request={request} items={items} isLocked={isLocked} />
            <ReviewItems {...{ templates, show, written }} requestId={request.id} open={open.key} />
          </div>
        </div>
      ) : (
        <Empty>{w.noItems}</Empty>
      )}
    </Page>
  );
}

const same = (one: Verdict, other: Verdict): boolean =>
  one.word === other.word && one.reason === other.reason && one.conditionDue === other.conditionDue;

function placeOf(templates: Checklist['templates'], { key }: ChecklistItem) {
  const template = templates.find(({ items }) => items.some((item) => item.key === key))!;
  return {
    topic: template.title,
    number: template.items.findIndex((item) => item.key === key) + 1,
    count: template.items.length,
  };
}

function Steps(props: { items: readonly ChecklistItem[]; at: string; onGo: (key: string) => void }) {
  const w = useWords(reviewWords);
  const [back, on] = ([-1, 1] as const).map((step) => neighbourOf(props.items, props.at, step));
  return (
    <p className="actions review-steps">
      {back && (
        <Button weight="secondary" small onClick={() => props.onGo(back)}>
          {w.back}
        </Button>
      )}
      {on && (
        <Button weight="secondary" small onClick={() => props.onGo(on)}>
          {w.on}
        </Button>
      )}
    </p>
  );
}

/** What comes after the items: back to the company, or on to the decision. */
function End({
  request,
  items,
  isLocked,
}: {
  request: TestRequest;
  items: readonly ChecklistItem[];
  isLocked: boolean;
}) {
  const w = useWords(reviewWords);
  const me = useSignedIn();
  const isDone = items.every(({ verdict }) => verdict !== 'pending');
  const standing = ['met', 'met-with-condition', 'not-applicable', 'waived'];
  const open = items.filter(({ mandatory, verdict }) => mandatory && !standing.includes(verdict)).length;
  return (
    <div id="end" tabIndex={-1}>
      {isDone && !isLocked && (
        <p className={open === 0 ? 'remark good' : 'remark'}>
          <b>{w.done}</b> {w.openAfterwards(open)}
        </p>
      )}
      <p className="actions review-gap">
        {!isLocked && <ReviewChanges request={request} items={items} />}
        {hasRole(me, 'lab-manager') ? (
          <LinkButton to="/requests/$id/judge" params={{ id: request.id }} weight="secondary">
            {w.toDecision}
          </LinkButton>
        ) : (
          <LinkButton to="/queue" weight="secondary">
            {w.toQueue}
          </LinkButton>
        )}
      </p>
    </div>
  );
}
