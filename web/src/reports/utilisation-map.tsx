import { Link } from '@tanstack/react-router';
import { Empty } from '../look/states';
import { useLanguage, useLocalised, useWords } from '../platform/language';
import { addDays, mondayOf, isoWeekOf } from '../platform/wall-clock';
import type { Figures } from './figures.queries';
import { bookedPercent, monthsOf, shadeOf } from './figures.rules';
import { figuresWords } from './figures.texts';
import { monthName } from './month-name';

type Utilisation = Figures['utilisation'];

/** Testbeds by ISO weeks, the darker the more is booked. It is a table: each cell says its number. */
export function UtilisationMap({ utilisation, today }: { utilisation: Utilisation; today: string }) {
  const w = useWords(figuresWords);
  const say = useLocalised();
  const mondays = utilisation[0]?.weeks.map(({ monday }) => monday) ?? [];
  if (utilisation.length === 0)
    return (
      <Empty>
        <Link to="/lab/testbeds">{w.noTestbeds}</Link>
      </Empty>
    );
  return (
    <>
      {/* It may be wider than the page: then it is scrolled by itself, also with the keyboard. */}
      <div className="scroll-sideways" role="group" aria-labelledby="utilisation" tabIndex={0}>
        <table className="heat">
          <caption className="visually-hidden">{w.utilisationWhat}</caption>
          <WeekHeads mondays={mondays} today={today} />
          <tbody>
            {utilisation.map(({ testbedId, name, weeks }) => (
              <tr key={testbedId}>
                <th scope="row">{say(name)}</th>
                <Share percent={bookedPercent(weeks)} total />
                {weeks.map((week) => (
                  <Share key={week.monday} percent={bookedPercent([week])} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="heat-legend small">
        {w.shades.map((words, shade) => (
          <li key={words}>
            <span className={`shade shade-${shade}`} aria-hidden="true" />
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}

function WeekHeads({ mondays, today }: { mondays: readonly string[]; today: string }) {
  const w = useWords(figuresWords);
  const { language } = useLanguage();
  const thisWeek = mondayOf(today);
  return (
    <thead>
      <tr>
        <td colSpan={2} />
        {monthsOf(mondays).map(({ month, weeks }) => (
          <th key={month} scope="colgroup" colSpan={weeks}>
            {monthName(month, language, weeks > 2 ? 'long' : 'short')}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col">{w.testbed}</th>
        <th scope="col">{w.total}</th>
        {mondays.map((monday) => (
          <th key={monday} scope="col" aria-current={monday === thisWeek ? 'date' : undefined}>
            <span className="visually-hidden">{w.week} </span>
            {isoWeekOf(addDays(monday, 3))}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Share({ percent, total = false }: { percent: number | null; total?: boolean }) {
  const w = useWords(figuresWords);
  if (percent === null)
    return (
      <td className="shut">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{w.closed}</span>
      </td>
    );
  return (
    <td className={total ? 'all' : `shade-${shadeOf(percent)}`}>{total ? w.percent(String(percent)) : percent}</td>
  );
}
