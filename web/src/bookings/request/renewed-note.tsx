import { useWords } from '../../platform/language';
import { findTimeWords } from '../finder/find-time.texts';

/** Somebody was faster: why stands above, by a new check; here is said that the proposals are new too. */
export function RenewedNote({ error }: { error: unknown }) {
  const w = useWords(findTimeWords);
  if (!error) return null;
  return (
    <p className="remark said-no small" role="alert">
      {w.tooLate}
    </p>
  );
}
