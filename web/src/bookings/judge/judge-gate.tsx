import { Link } from '@tanstack/react-router';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import { itemsOf } from '../../test-requests/review/review.rules';
import type { Checklist, ChecklistItem } from '../../test-requests/test-requests.queries';
import { GateRow } from './judge-gate-row';
import { judgeGateWords } from './judge-gate.texts';
import { JudgeHindrance } from './judge-hindrance';
import type { DecisionBasis } from './judge.queries';
import { countOf, grouped, itemOf, passingOf } from './judge.rules';

/** What stands in the way of an approval, each with what can be done about it; then what is in order. */
export function JudgeGate({ basis, checklist }: { basis: DecisionBasis; checklist: Checklist }) {
  const w = useWords(judgeGateWords);
  const { hindrances, asked, request, booking } = basis;
  const items = itemsOf(checklist.templates);
  const { pending, others } = grouped(hindrances);
  const find = (key: string | undefined) => items.find((item) => item.key === key);
  const zone = asked?.zone ?? 'Europe/Oslo';
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">{hindrances.length === 0 ? w.clear : w.hindered(countOf(hindrances))}</h2>
      <ul className="gate">
        {others.map((hindrance) => (
          <JudgeHindrance
            key={`${hindrance.code} ${hindrance.field ?? ''}`}
            {...{ hindrance, request, zone }}
            item={find(itemOf(hindrance))}
            testEnd={asked?.end}
            mayWaive={!booking?.move}
          />
        ))}
        {pending.length > 0 && (
          <Pending requestId={request.id} items={pending.flatMap((one) => find(itemOf(one)) ?? [])} />
        )}
        <InOrder basis={basis} items={items} />
      </ul>
    </section>
  );
}

function Pending({ requestId, items }: { requestId: string; items: readonly ChecklistItem[] }) {
  const w = useWords(judgeGateWords);
  const say = useLocalised();
  return (
    <GateRow
      passes={false}
      title={w.pending(items.length)}
      action={
        <Link to="/requests/$id/review" params={{ id: requestId }} search={{ show: 'pending' }}>
          {w.openPending}
        </Link>
      }
    >
      <p className="small">{w.pendingWhat}</p>
      <details className="small">
        <summary>{w.showThem}</summary>
        <ul className="bulleted">
          {items.map(({ key, text }) => (
            <li key={key}>{say(text)}</li>
          ))}
        </ul>
      </details>
    </GateRow>
  );
}

function InOrder({ basis, items }: { basis: DecisionBasis; items: readonly ChecklistItem[] }) {
  const w = useWords(judgeGateWords);
  const { moment } = useTimeWords();
  const { request, booking, standing, hindrances, reviewers, asked } = basis;
  const { all, passing, met, conditions, waived } = passingOf(items);
  const lacks = (code: string) => hindrances.some((hindrance) => hindrance.code.startsWith(code));
  const until = booking?.move?.expiresAt ?? booking?.expiresAt;
  return (
    <>
      <GateRow
        passes
        title={w.passing(passing, all)}
        action={
          <Link to="/requests/$id/review" params={{ id: request.id }} search={{}}>
            {w.seeAll}
          </Link>
        }
      >
        <p className="small">{w.passingWhat(met, conditions, waived)}.</p>
      </GateRow>
      {booking && !lacks('booking.') && (
        <GateRow passes title={w.slotTheirs}>
          <p className="small">
            {booking.move ? w.slotConfirmed : until && w.slotKept(moment(until, asked?.zone ?? booking.zone))}
          </p>
        </GateRow>
      )}
      {standing === 'active' && (
        <GateRow passes title={w.standing(request.organisation.name)}>
          <p className="small">{w.standingWhat}</p>
        </GateRow>
      )}
      {!lacks('request.') && (
        <GateRow passes title={w.fourEyes}>
          <p className="small">{w.fourEyesWhat(reviewers.map(({ name }) => name).join(', '))}</p>
        </GateRow>
      )}
    </>
  );
}
