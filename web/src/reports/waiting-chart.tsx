import { useLanguage, useWords } from '../platform/language';
import type { Figures } from './figures.queries';
import { figuresWords } from './figures.texts';
import { monthName } from './month-name';

type Month = Figures['approvals'][number];

const dayHours = 24;

/** For each month a line from the median, a dot, to the ninetieth percentile, a bar; in days. */
export function WaitingChart({ months }: { months: readonly Month[] }) {
  const w = useWords(figuresWords);
  const { language } = useLanguage();
  const days = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const written = (hours: number | null) => (hours === null ? w.noApprovals : days.format(hours / dayHours));
  const longest = Math.max(dayHours, ...months.map((month) => month.ninetiethPercentileHours ?? 0));
  return (
    <>
      <ul className="chart-legend small" aria-hidden="true">
        <li>
          <svg className="swatch">
            <circle className="median" cx="50%" cy="50%" r="5" />
          </svg>
          {w.median}
        </li>
        <li>
          <svg className="swatch">
            <path className="ninetieth" d="M14 3v14" />
          </svg>
          {w.ninetieth}
        </li>
      </ul>
      <ul className="chart waiting">
        {months.map((month) => (
          <li key={month.month}>
            <span className="term">{monthName(month.month, language, 'with-year')}</span>
            <svg aria-hidden="true">
              <Span month={month} longest={longest} />
            </svg>
            <span>
              {month.medianHours === null
                ? w.noApprovals
                : w.medianAndNinetieth(written(month.medianHours), written(month.ninetiethPercentileHours))}
            </span>
          </li>
        ))}
      </ul>
      <details className="as-table">
        <summary>{w.asTable}</summary>
        <table className="numbers">
          <thead>
            <tr>
              {[w.month, w.approved, w.median, w.ninetieth].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{monthName(month.month, language, 'with-year')}</th>
                <td>{month.approved}</td>
                <td>{month.medianHours === null ? '–' : w.days(written(month.medianHours))}</td>
                <td>
                  {month.ninetiethPercentileHours === null ? '–' : w.days(written(month.ninetiethPercentileHours))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** The ends keep clear of the edges, so that no mark is cut. */
function Span({ month: { medianHours, ninetiethPercentileHours }, longest }: { month: Month; longest: number }) {
  const at = (hours: number) => `${2 + (96 * hours) / longest}%`;
  if (medianHours === null || ninetiethPercentileHours === null) return null;
  return (
    <>
      <line className="axis" x1="2%" x2="98%" y1="50%" y2="50%" />
      <line className="span" x1={at(medianHours)} x2={at(ninetiethPercentileHours)} y1="50%" y2="50%" />
      <line
        className="ninetieth"
        x1={at(ninetiethPercentileHours)}
        x2={at(ninetiethPercentileHours)}
        y1="15%"
        y2="85%"
      />
      <circle className="median" cx={at(medianHours)} cy="50%" r="5" />
    </>
  );
}
