import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { inBothLanguages, useLanguage, useWords } from '../platform/language';
import { dayOf, useTimeWords } from '../platform/when';
import { Button } from './button';
import './month-dialog.css';
import { addMonths, dayOfKey, monthOf, weeksOf } from './month-grid.rules';

const words = inBothLanguages({
  nb: { before: 'Forrige måned', after: 'Neste måned', week: 'Uke', today: 'I dag', close: 'Lukk', locale: 'nb-NO' },
  en: { before: 'Previous month', after: 'Next month', week: 'Week', today: 'Today', close: 'Close', locale: 'en-GB' },
});

interface Choosing {
  /** The day that is chosen; empty while there is none. */
  readonly day: string;
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly onChoose: (day: string) => void;
}

/** A month to choose a day from, as ARIA’s pattern of the date picker dialog has it. @param beside what it opens under */
export function MonthDialog(props: Choosing & { beside: RefObject<HTMLElement | null>; onClose: () => void }) {
  const { day, min, max, onClose } = props;
  const w = useWords(words);
  const { language } = useLanguage();
  const today = dayOf(new Date());
  const [at, setAt] = useState(() => within(day || today, min, max));
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const { current } = dialog;
    if (!current || current.open) return;
    current.showModal();
    placeUnder(current, props.beside.current);
  }, [props.beside]);
  // Closed before it goes away, so that the browser gives the focus back.
  const onChoose = (chosen: string) => {
    props.onChoose(chosen);
    dialog.current?.close();
  };
  const month = new Intl.DateTimeFormat(w.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <dialog
      ref={dialog}
      className="month-dialog"
      aria-labelledby={id}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <div className="month-head">
        <Button weight="tertiary" small aria-label={w.before} onClick={() => setAt(addMonths(at, -1))}>
          <ChevronLeftIcon className="icon" aria-hidden />
        </Button>
        <h2 id={id} aria-live="polite">
          {month.format(new Date(`${at}T12:00:00Z`))}
        </h2>
        <Button weight="tertiary" small aria-label={w.after} onClick={() => setAt(addMonths(at, 1))}>
          <ChevronRightIcon className="icon" aria-hidden />
        </Button>
      </div>
      <MonthGrid {...{ day, min, max, onChoose, today, at, labelledBy: id }} key={language} onGo={setAt} />
      <div className="month-foot">
        <Button weight="tertiary" small onClick={() => setAt(within(today, min, max))}>
          {w.today}
        </Button>
        <Button weight="tertiary" small onClick={() => dialog.current?.close()}>
          {w.close}
        </Button>
      </div>
    </dialog>
  );
}

function MonthGrid(props: Choosing & { today: string; at: string; labelledBy: string; onGo: (day: string) => void }) {
  const { day, min, max, at, onGo, onChoose } = props;
  const w = useWords(words);
  const times = useTimeWords();
  const weeks = weeksOf(monthOf(at));
  const grid = useRef<HTMLTableElement>(null);
  const byKey = useRef(true);
  useEffect(() => {
    if (byKey.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    byKey.current = false;
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayOfKey(at, event);
    const isChoice = event.key === 'Enter' || event.key === ' ';
    if (!next && !isChoice) return;
    event.preventDefault();
    if (isChoice) return isWithin(at, min, max) && onChoose(at);
    byKey.current = true;
    return onGo(within(next!, min, max));
  };
  const weekday = (long: 'long' | 'short') => new Intl.DateTimeFormat(w.locale, { weekday: long, timeZone: 'UTC' });
  return (
    <table ref={grid} role="grid" aria-labelledby={props.labelledBy} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{w.week}</th>
          {weeks[0]!.days.map((one) => (
            <th key={one} scope="col" abbr={weekday('long').format(new Date(one))}>
              {weekday('short').format(new Date(one)).replace('.', '')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ number, days }) => (
          <tr key={days[0]}>
            <th scope="row">{number}</th>
            {days.map((one) => (
              <td
                key={one}
                role="gridcell"
                className={monthOf(one) === monthOf(at) ? undefined : 'beyond'}
                tabIndex={one === at ? 0 : -1}
                aria-label={times.date(one)}
                aria-selected={one === day}
                aria-current={one === props.today ? 'date' : undefined}
                aria-disabled={isWithin(one, min, max) ? undefined : true}
                onClick={() => isWithin(one, min, max) && onChoose(one)}
              >
                {Number(one.slice(8))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isWithin = (day: string, min = '', max = '9999'): boolean => day >= min && day <= max;
const within = (day: string, min = '', max = '9999'): string => (day < min ? min : day > max ? max : day);

const gapPx = 4;

/** Under the field, or over it where there is no room below; on a narrow screen in the middle. */
function placeUnder(dialog: HTMLDialogElement, field: HTMLElement | null): void {
  const place = field?.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  if (!place || innerWidth < width * 1.5) return;
  const below = place.bottom + gapPx;
  const top = below + height <= innerHeight ? below : Math.max(gapPx, place.top - height - gapPx);
  const left = Math.min(place.left, innerWidth - width - gapPx);
  Object.assign(dialog.style, { margin: '0', top: `${top}px`, left: `${left}px` });
}
