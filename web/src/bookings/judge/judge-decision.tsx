import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Button, LinkButton } from '../../look/button';
import { Choices, Select, TextArea } from '../../look/field';
import { Refusals } from '../../look/refusals';
import { idempotencyKey } from '../../platform/api';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { useKept } from '../../platform/use-kept';
import { useTimeWords } from '../../platform/when';
import { bookingChanged } from '../bookings.queries';
import { decide, type Given, lacksOf, nothingGiven } from './judge-deeds';
import type { DecisionBasis } from './judge.queries';
import { countOf, type Decision, decisionsFor } from './judge.rules';
import { judgeWords } from './judge.texts';

const fields = ['testLeaderId', 'reason', 'comment'];
const fieldOf = { decision: 'input', leader: 'select', reason: 'textarea' } as const;

/** What the lab answers. All that is against it is said at once, and what was written stays. */
export function JudgeDecision({ basis }: { basis: DecisionBasis }) {
  const w = useWords(judgeWords);
  const client = useQueryClient();
  const decisions = decisionsFor(basis);
  const [given, keep, forget] = useKept<Given>(`decision ${basis.request.id}`, nothingGiven);
  const decision = decisions.find((one) => one === given.decision);
  const [tried, setTried] = useState(false);
  const key = useMemo(idempotencyKey, [given, basis]);
  const place = useRef<HTMLElement>(null);
  const said = useRef<HTMLDivElement>(null);
  const deed = useMutation({
    mutationFn: (chosen: Decision) => decide(basis, { ...given, decision: chosen }, key),
    onSuccess: forget,
    onSettled: () => bookingChanged(client),
  });
  useEffect(() => {
    if (deed.isError || deed.isSuccess) said.current?.focus();
  }, [deed.isError, deed.isSuccess, deed.submittedAt]);
  const lacks = lacksOf({ ...given, decision: decision ?? null }, basis);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (decision && lacks.length === 0) deed.mutate(decision);
    else place.current?.querySelector<HTMLElement>(fieldOf[lacks[0]!])?.focus();
  };
  if (decisions.length === 0 || deed.isSuccess)
    return (
      <section aria-labelledby="decision">
        <h2 id="decision">{w.decision}</h2>
        <div ref={said} tabIndex={-1} role={deed.isSuccess ? 'status' : undefined}>
          <Outcome basis={basis} deed={deed.isSuccess ? deed.variables : undefined} />
        </div>
        <p className="actions section-tight">
          <LinkButton to="/queue" weight={deed.isSuccess ? 'primary' : 'secondary'}>
            {w.toQueue}
          </LinkButton>
        </p>
      </section>
    );
  return (
    <section ref={place} aria-labelledby="decision">
      <h2 id="decision">{w.decision}</h2>
      <form noValidate onSubmit={submit}>
        <Choices<Decision>
          hideLabel
          label={w.decision}
          name="decision"
          choices={decisions.map((one) => ({ value: one, label: w.choices[one], description: whatOf(one, basis, w) }))}
          chosen={decision ? [decision] : []}
          onChoose={([one]) => keep({ ...given, decision: one ?? null })}
          error={tried && lacks.includes('decision') ? w.lacks.decision : undefined}
        />
        {decision && <Details {...{ basis, decision, given, keep, error: deed.error }} lacks={tried ? lacks : []} />}
        <div ref={said} tabIndex={-1} className="section-tight">
          <Refusals error={errorElsewhere(deed.error, fields)} />
        </div>
        {decision && (
          <p className="actions section-tight">
            <Button type="submit" weight={decision === 'decline' ? 'danger' : 'primary'} busy={deed.isPending}>
              {w.send[decision]}
            </Button>
          </p>
        )}
      </form>
      <Deadline basis={basis} />
    </section>
  );
}

function whatOf(decision: Decision, { hindrances }: DecisionBasis, w: (typeof judgeWords)['nb']): string {
  const what: Record<Decision, string> = {
    approve: w.approveWhat(countOf(hindrances)),
    changes: w.changesWhat,
    decline: w.declineWhat,
    'approve-move': hindrances.length > 0 ? w.approveWhat(countOf(hindrances)) : w.approveMoveWhat,
    'decline-move': w.declineMoveWhat,
  };
  return what[decision];
}

function Details(props: {
  basis: DecisionBasis;
  decision: Decision;
  given: Given;
  keep: (given: Given) => void;
  lacks: readonly ('decision' | 'leader' | 'reason')[];
  error: unknown;
}) {
  const { decision, given, keep, lacks, error } = props;
  const w = useWords(judgeWords);
  const isApproval = decision === 'approve' || decision === 'approve-move';
  return (
    <div className="decision-details">
      {isApproval && <Leader {...props} />}
      {decision !== 'approve-move' && (
        <TextArea
          key={decision}
          label={isApproval ? w.comment : w.reason}
          rows={isApproval ? 2 : 5}
          maxLength={4000}
          value={isApproval ? given.comment : given.reason}
          error={lacks.includes('reason') ? w.lacks.reason : errorAt(error, isApproval ? 'comment' : 'reason')}
          onChange={({ target: { value } }) =>
            keep(isApproval ? { ...given, comment: value } : { ...given, reason: value })
          }
        />
      )}
    </div>
  );
}

function Leader(props: Parameters<typeof Details>[0]) {
  const { basis, decision, given, keep, lacks, error } = props;
  const w = useWords(judgeWords);
  const leaders = basis.asked?.leaders ?? [];
  const now = decision === 'approve-move' ? basis.booking?.testLeader : null;
  return (
    <Select
      label={w.leader}
      value={given.leader}
      error={lacks.includes('leader') ? w.lacks.leader : errorAt(error, 'testLeaderId')}
      onChange={({ target }) => keep({ ...given, leader: target.value })}
    >
      <option value="">{now ? w.sameLeader(now.name) : w.chooseLeader}</option>
      {leaders
        .filter(({ id }) => id !== now?.id)
        .map(({ id, name, busy }) => (
          <option key={id} value={id}>
            {busy ? w.busy(name) : name}
          </option>
        ))}
    </Select>
  );
}

function Deadline({ basis: { booking, asked } }: { basis: DecisionBasis }) {
  const w = useWords(judgeWords);
  const { moment } = useTimeWords();
  const move = booking?.move;
  const until = move?.expiresAt ?? (booking?.status === 'requested' ? booking.expiresAt : null);
  if (!until || !asked) return null;
  const when = moment(until, asked.zone);
  return <p className="small subtle section-tight">{move ? w.wishedUntil(when) : w.keptUntil(when)}</p>;
}

function Outcome({ basis, deed }: { basis: DecisionBasis; deed: Decision | undefined }) {
  const w = useWords(judgeWords);
  const isMove = deed === 'approve-move' || deed === 'decline-move';
  const said = isMove ? w.moveAnswered : w.outcome[basis.request.status];
  return (
    <div className="remark info">
      <p>
        {!deed && <b>{w.nothing} </b>}
        {said}
      </p>
      {basis.request.reason && !isMove && <blockquote className="said">{basis.request.reason}</blockquote>}
    </div>
  );
}
