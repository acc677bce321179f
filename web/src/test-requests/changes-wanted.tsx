import { useWords } from '../platform/language';
import { checklistWords } from './checklist/checklist.texts';
import type { TestRequest } from './test-requests.queries';

/** What the lab wrote when it gave the request back. */
export function ChangesWanted({ request: { status, reason } }: { request: TestRequest }) {
  const w = useWords(checklistWords);
  if (status !== 'changes-requested' || !reason) return null;
  return (
    <div className="remark changes-wanted">
      <p>
        <b>{w.changesWanted}</b>
      </p>
      <p className="free-text">{reason}</p>
    </div>
  );
}
