import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '../../look/button';
import { useWords } from '../../platform/language';
import { checklistWords } from './checklist.texts';

/** Over the items: only what is missing, and the way to it. Without `onNext` there is nothing left to go to. */
export function ChecklistTools({ onNext }: { onNext?: () => void }) {
  const w = useWords(checklistWords);
  const navigate = useNavigate({ from: '/requests/$id/checklist' });
  const search = useSearch({ from: '/signed-in/requests/$id/checklist' });
  return (
    <div className="checklist-tools no-print">
      <label className="checkbox">
        <input
          type="checkbox"
          checked={search.show === 'missing'}
          onChange={(event) =>
            void navigate({
              search: { ...search, show: event.target.checked ? 'missing' : undefined },
              resetScroll: false,
            })
          }
        />
        {w.onlyMissing}
      </label>
      {onNext && (
        <Button weight="secondary" small onClick={onNext}>
          {w.nextMissing}
        </Button>
      )}
    </div>
  );
}
