import { CheckmarkIcon } from '@navikt/aksel-icons';
import { createLink, type LinkProps } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { inBothLanguages, useWords } from '../platform/language';
import './step-line.css';

const words = inBothLanguages({
  nb: {
    steps: 'Stegene i forespørselen',
    done: 'ferdig',
    of: (step: number, count: number) => `Steg ${step} av ${count}`,
  },
  en: {
    steps: 'The steps of the request',
    done: 'done',
    of: (step: number, count: number) => `Step ${step} of ${count}`,
  },
});

export interface Step {
  readonly key: string;
  readonly label: string;
  /** What is still to do there, or what was chosen. */
  readonly note?: ReactNode;
  readonly isDone: boolean;
  /** Where the step is; without one it can’t be gone to yet. */
  readonly link?: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

/** A longer deed as a line of steps, each with an address of its own. On a phone: the step one is at, and how many there are. */
export function StepLine({ steps, at }: { steps: readonly Step[]; at: string }) {
  const w = useWords(words);
  const here = steps.findIndex(({ key }) => key === at);
  return (
    <nav className="step-line no-print" aria-label={w.steps}>
      <p className="where">
        <b>{w.of(here + 1, steps.length)}</b>
      </p>
      <ol>
        {steps.map((step, index) => (
          <li key={step.key} className={step.isDone ? 'done' : undefined}>
            <StepName step={step} isHere={step.key === at} number={index + 1} done={w.done} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepName({ step, isHere, number, done }: { step: Step; isHere: boolean; number: number; done: string }) {
  const inside = (
    <>
      <span className="sign" aria-hidden>
        {step.isDone ? <CheckmarkIcon className="icon" /> : number}
      </span>
      <span>
        {step.label}
        {step.isDone && <span className="visually-hidden"> ({done})</span>}
        {step.note && <small>{step.note}</small>}
      </span>
    </>
  );
  if (!step.link) return <span className="step">{inside}</span>;
  return (
    <StepLink {...step.link} className="step" aria-current={isHere ? 'step' : undefined}>
      {inside}
    </StepLink>
  );
}

/** The router calls the link to where one is the current “page”; here it is the current step of several. */
const StepLink = createLink(({ 'aria-current': current, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a {...rest} aria-current={current && 'step'} />
));
