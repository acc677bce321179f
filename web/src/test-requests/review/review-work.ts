import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSignedIn } from '../../platform/session';
import { useReviewOutbox, withGiven } from './review-outbox';
import { itemsOf, nextToJudge, type Verdict } from './review.rules';
import type { Checklist, ChecklistItem } from '../test-requests.queries';

/** A request’s items as the reviewer sees them, verdicts under way included; which of them is open, and the way on. */
export function useReviewWork(requestId: string, checklist: Checklist) {
  const me = useSignedIn();
  const [outbox, written] = useReviewOutbox(requestId);
  const navigate = useNavigate({ from: '/requests/$id/review' });
  const { item: wanted, show } = useSearch({ from: '/signed-in/requests/$id/review' });
  const templates = checklist.templates.map((template) => ({
    ...template,
    items: template.items.map((item) => withGiven(item, written[item.key], me)),
  }));
  const items = itemsOf(templates);
  const open = useOpen(items, wanted);
  // The first look leaves the focus to the page; from then on it goes with the item.
  const [first] = useState(open?.key);
  const [hasMoved, setMoved] = useState(false);
  const goTo = (key: string | null) => {
    setMoved(true);
    if (key) void navigate({ search: { item: key, show }, resetScroll: false });
    else document.getElementById('end')?.focus();
  };
  const give = (item: ChecklistItem, verdict: Verdict) => {
    outbox.give(item.key, verdict);
    goTo(nextToJudge(items, item.key, show));
  };
  return { outbox, written, templates, items, open, show, takesFocus: hasMoved || open?.key !== first, goTo, give };
}

/** The item of the address; without one the first that is not judged, which stays the open one when it is. */
function useOpen(items: readonly ChecklistItem[], wanted: string | undefined): ChecklistItem | undefined {
  const [first] = useState(() => (items.find(({ verdict }) => verdict === 'pending') ?? items[0])?.key);
  return items.find(({ key }) => key === wanted) ?? items.find(({ key }) => key === first) ?? items[0];
}
