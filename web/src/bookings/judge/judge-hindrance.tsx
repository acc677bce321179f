import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../look/button';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import type { ChecklistItem, TestRequest } from '../../test-requests/test-requests.queries';
import { GateRow } from './judge-gate-row';
import { judgeGateWords } from './judge-gate.texts';
import type { Hindrance } from './judge.queries';
import { JudgeWaiver } from './judge-waiver';

/** One thing in the way; of an item it can be waived here, with a reason and an end. */
export function JudgeHindrance(props: {
  hindrance: Hindrance;
  item: ChecklistItem | undefined;
  request: TestRequest;
  zone: string;
  testEnd: string | undefined;
  mayWaive: boolean;
}) {
  const { hindrance, item, request, mayWaive } = props;
  const w = useWords(judgeGateWords);
  const say = useLocalised();
  const [waives, setWaives] = useState(false);
  const title = hindrance.code === 'booking.no-slot' ? w.noSlot : say(hindrance.text);
  return (
    <GateRow
      passes={false}
      title={title}
      action={<WayThere requestId={request.id} hindrance={hindrance} item={item} />}
    >
      {item && <LastWords item={item} />}
      {item && mayWaive && !waives && (
        <Button weight="secondary" small onClick={() => setWaives(true)}>
          {item.verdict === 'waived' ? w.renew : w.waive}
        </Button>
      )}
      {item && waives && <JudgeWaiver {...props} item={item} onDone={() => setWaives(false)} />}
    </GateRow>
  );
}

/** To the item; or to the answers about the product, where one of those is still unsure. */
function WayThere(props: { requestId: string; hindrance: Hindrance; item: ChecklistItem | undefined }) {
  const { requestId: id, hindrance, item } = props;
  const w = useWords(judgeGateWords);
  const say = useLocalised();
  if (item)
    return (
      <Link to="/requests/$id/review" params={{ id }} search={{ item: item.key }}>
        {w.openItem}
        <span className="visually-hidden">: {say(item.text)}</span>
      </Link>
    );
  return hindrance.field?.startsWith('intake.') ? (
    <Link to="/requests/$id/intake" params={{ id }}>
      {w.seeAnswers}
    </Link>
  ) : null;
}

function LastWords({ item: { lastVerdict } }: { item: ChecklistItem }) {
  const w = useWords(judgeGateWords);
  const { moment } = useTimeWords();
  if (!lastVerdict?.reason) return null;
  return (
    <div className="small">
      <p>{w.said(lastVerdict.by.name, moment(lastVerdict.at))}</p>
      <blockquote className="said">{lastVerdict.reason}</blockquote>
    </div>
  );
}
