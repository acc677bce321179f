import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button } from '../../look/button';
import { Refusals } from '../../look/refusals';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { useWords } from '../../platform/language';
import type { Slot } from '../finder/finder.rules';
import { CalendarPanel } from './lab-calendar-panel';
import { panelWords } from './lab-calendar-panel.texts';
import { ClosingFields } from './closing-fields';
import { ClosureHits } from './closure-hits';
import { closureHitsQuery, useClosuresChanged } from './lab-calendar.queries';
import type { Hit } from './lab-calendar-task';
import type { Row } from './lab-calendar.rules';
import { useShortSlotWords } from '../finder/slot-words';
import { useClosing } from './use-closing';

interface ClosingProps {
  readonly rows: readonly Row[];
  readonly slot: Slot | null;
  readonly onClosed: (said: string, hits: readonly Hit[]) => void;
  readonly onLeave: () => void;
}

/** A time is closed for a testbed or a whole site; whose bookings it hits is seen before it is done. */
export function ClosingPanel({ rows, slot, onClosed, onLeave }: ClosingProps) {
  const w = useWords(panelWords);
  const short = useShortSlotWords();
  const changed = useClosuresChanged();
  const closing = useClosing(rows, slot);
  const { wish, times } = closing;
  const [tried, setTried] = useState(false);
  const hits = useQuery({ ...closureHitsQuery(closing.asked), enabled: times !== null });
  const key = useMemo(idempotencyKey, []);
  const close = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/closures', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...closing.asked, reason: { nb: wish.nb.trim(), en: wish.en.trim() } },
        }),
      ),
    onSuccess: ({ mustBeMoved }) => {
      onClosed(w.closed(closing.what, times ? short(times, closing.zone) : ''), mustBeMoved);
    },
    onSettled: changed,
  });
  const submit = () => {
    setTried(true);
    if (times && wish.nb.trim() && wish.en.trim()) close.mutate();
  };
  return (
    <CalendarPanel title={w.closeTitle} onClose={onLeave}>
      <form
        className="closing"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ClosingFields closing={closing} rows={rows} tried={tried} />
        <div className="closing-hits" role="status">
          {times && hits.data && (
            <>
              <p>{w.hits(hits.data.length)}</p>
              <ClosureHits hits={hits.data} bookings={closing.bookings} zone={closing.zone} />
            </>
          )}
        </div>
        <Refusals error={close.error ?? hits.error} />
        <p className="actions panel-deeds">
          <Button type="submit" busy={close.isPending}>
            {w.doClose}
          </Button>
          <Button weight="secondary" onClick={onLeave}>
            {w.leave}
          </Button>
        </p>
      </form>
    </CalendarPanel>
  );
}
