import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Refusals } from '../../look/refusals';
import { type Problem, Refusal } from '../../platform/api';
import { useWords } from '../../platform/language';
import { sendWords } from './send.texts';

type Reason = Problem['refusals'][number];

/** Everything that the gate found missing, at once, each with the way to put it right. */
export function SendRefusals({ error, requestId }: { error: unknown; requestId: string }) {
  const w = useWords(sendWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const reasons = error instanceof Refusal ? error.problem.refusals : [];
  useEffect(() => {
    if (error) heading.current?.focus();
  }, [error]);
  if (!error) return null;
  if (!reasons.some(isMendable)) return <Refusals error={error} />;
  return (
    <section className="error-summary" role="alert" aria-labelledby="missing">
      <h2 id="missing" ref={heading} tabIndex={-1}>
        {w.stillMissing(reasons.length)}
      </h2>
      <ul>
        {reasons.map((reason, index) => (
          <li key={`${reason.code} ${index}`}>
            {reason.detail} <Mend reason={reason} id={requestId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const isMendable = ({ code }: Reason): boolean => /^(checklist|intake|booking)\./.test(code);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function Mend({ reason: { code, params, detail }, id }: { reason: Reason; id: string }) {
  const w = useWords(sendWords);
  const about = <span className="visually-hidden"> ({detail})</span>;
  if (code.startsWith('checklist.'))
    return (
      <Link
        to="/requests/$id/checklist"
        params={{ id }}
        search={{ topic: text(params.template), item: text(params.item) }}
      >
        {w.fixItem}
        {about}
      </Link>
    );
  if (code.startsWith('intake.'))
    return (
      <Link to="/requests/$id/intake" params={{ id }}>
        {w.fix}
        {about}
      </Link>
    );
  if (!code.startsWith('booking.')) return null;
  return (
    <Link to="/requests/$id/slot" params={{ id }}>
      {w.fixSlot}
    </Link>
  );
}
