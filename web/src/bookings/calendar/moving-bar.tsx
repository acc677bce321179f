import { Button } from '../../look/button';
import { useWords } from '../../platform/language';
import { panelWords } from './lab-calendar-panel.texts';

/** While a booking is being moved by pointing or by keys: what one does now, and the way out of it. */
export function MovingBar({ who, onLeave }: { who: string; onLeave: () => void }) {
  const w = useWords(panelWords);
  return (
    <div className="remark info moving-bar">
      <p>
        <b>{w.moving(who)}</b> {w.movingHow}
      </p>
      <Button weight="secondary" small onClick={onLeave}>
        {w.leave}
      </Button>
    </div>
  );
}
