import { type ReactNode, useEffect, useRef } from 'react';
import { Refusal, Unreachable } from '../platform/api';
import { inBothLanguages, useWords } from '../platform/language';

const words = inBothLanguages({
  nb: {
    unreachable: 'Vi får ikke kontakt med laben akkurat nå. Det du har skrevet, står her; prøv igjen om litt.',
    unexpected: 'Noe gikk galt hos oss. Det du har skrevet, står her; prøv igjen om litt.',
    several: (count: number) => `${count} ting står i veien:`,
  },
  en: {
    unreachable: 'We can’t reach the lab right now. What you wrote is still here; try again in a moment.',
    unexpected: 'Something went wrong on our side. What you wrote is still here; try again in a moment.',
    several: (count: number) => `${count} things stand in the way:`,
  },
});

/** Why something was refused, all reasons at once, in a place that is read out when it comes. */
export function Refusals({ error, children }: { error: unknown; children?: ReactNode }) {
  const w = useWords(words);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  const reasons = error instanceof Refusal ? error.problem.refusals.map(({ detail }) => detail) : [];
  return (
    <div className="remark said-no" role="alert" ref={place}>
      {reasons.length > 1 ? (
        <>
          <p>{w.several(reasons.length)}</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{reasons[0] ?? (error instanceof Refusal ? error.message : sentenceOf(error, w))}</p>
      )}
      {children}
    </div>
  );
}

function sentenceOf(error: unknown, w: (typeof words)['nb']): string {
  return error instanceof Unreachable ? w.unreachable : w.unexpected;
}
