import { useId } from 'react';
import { statusWords } from '../look/status';
import { useLanguage, useWords } from '../platform/language';
import type { Figures } from './figures.queries';
import { byTurn, type Turn, turns } from './figures.rules';
import { figuresWords } from './figures.texts';
import { monthName } from './month-name';

type Months = Figures['requests'];

/** A bar for each month, in parts by whose turn it was; each kind of part has a pattern of its own. */
export function RequestsChart({ months }: { months: Months }) {
  const w = useWords(figuresWords);
  const { language } = useLanguage();
  const id = useId();
  const bars = months.map((one) => ({ month: one.month, parts: byTurn(one) }));
  const widest = Math.max(1, ...bars.map(({ parts }) => sumOf(parts)));
  return (
    <>
      <Patterns id={id} />
      <ul className="chart-legend small" aria-hidden="true">
        {turns.map((turn) => (
          <li key={turn}>
            <svg className="swatch">
              <rect className={`part ${turn}`} width="100%" height="100%" fill={`url(#${id}${turn})`} />
            </svg>
            {w.turns[turn]}
          </li>
        ))}
      </ul>
      <ul className="chart">
        {bars.map(({ month, parts }) => (
          <li key={month}>
            <span className="term">{monthName(month, language, 'with-year')}</span>
            <svg role="img" aria-label={spoken(parts, w)}>
              <Parts id={id} parts={parts} widest={widest} />
            </svg>
            <span>{sumOf(parts)}</span>
          </li>
        ))}
      </ul>
      <RequestsTable months={months} />
    </>
  );
}

type Counted = readonly { turn: Turn; requests: number }[];
const sumOf = (parts: Counted): number => parts.reduce((sum, { requests }) => sum + requests, 0);

function spoken(parts: Counted, w: (typeof figuresWords)['nb']): string {
  const some = parts.filter(({ requests }) => requests > 0);
  return some.length === 0 ? w.none : some.map(({ turn, requests }) => w.turnCount(w.turns[turn], requests)).join(', ');
}

function Parts({ id, parts, widest }: { id: string; parts: Counted; widest: number }) {
  const percent = (requests: number) => (100 * requests) / widest;
  return parts.map(({ turn, requests }, index) => (
    <rect
      key={turn}
      className={`part ${turn}`}
      x={`${percent(sumOf(parts.slice(0, index)))}%`}
      width={`${percent(requests)}%`}
      height="100%"
      fill={`url(#${id}${turn})`}
    />
  ));
}

/** Told apart without colours: plain, hatched one way and the other, dotted, empty. */
function Patterns({ id }: { id: string }) {
  return (
    <svg className="patterns" aria-hidden="true">
      <defs>
        {turns.map((turn) => (
          <pattern key={turn} id={id + turn} className={turn} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect className="ground" width="8" height="8" />
            {turn === 'company' && <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />}
            {turn === 'lab' && <path d="M-2 6l4 4M0 0l8 8M6-2l4 4" />}
            {turn === 'finished' && <circle cx="4" cy="4" r="1.5" />}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

function RequestsTable({ months }: { months: Months }) {
  const w = useWords(figuresWords);
  const { request: names } = useWords(statusWords);
  const { language } = useLanguage();
  return (
    <details className="as-table">
      <summary>{w.asTable}</summary>
      <div className="scroll-sideways" role="group" aria-labelledby="requests" tabIndex={0}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{w.month}</th>
              {months[0]?.statuses.map(({ status }) => (
                <th key={status} scope="col">
                  {names[status]}
                </th>
              ))}
              <th scope="col">{w.sum}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((one) => (
              <tr key={one.month}>
                <th scope="row">{monthName(one.month, language, 'with-year')}</th>
                {one.statuses.map(({ status, requests }) => (
                  <td key={status}>{requests}</td>
                ))}
                <td>{sumOf(byTurn(one))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
