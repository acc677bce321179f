import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useId } from 'react';
import { Button } from '../../look/button';
import { TextField } from '../../look/field';
import { useWords } from '../../platform/language';
import { emptySpan, type Faults, type HoursPeriod, type Span } from './manage-opening-hours.rules';
import { hoursWords } from './manage-opening-hours.texts';

const spansMax = 4;
const workingDays = 5;

/** The opening hours of a time, weekday by weekday. */
export function PeriodFields(props: {
  index: number;
  period: HoursPeriod;
  faults: Faults;
  onChange: (period: HoursPeriod) => void;
  onRemove: () => void;
}) {
  const { index, period, faults, onChange, onRemove } = props;
  const w = useWords(hoursWords);
  const untilFault = faults[`${index}.until`];
  const changeDay = (day: number, spans: readonly Span[]) =>
    onChange({ ...period, days: period.days.map((was, d) => (d === day ? spans : was)) });
  return (
    <fieldset className="plain-fieldset hours-period">
      <legend>{w.period(index + 1)}</legend>
      <div className="field-grid narrow">
        <TextField
          label={w.from}
          type="date"
          value={period.from}
          onChange={(event) => onChange({ ...period, from: event.target.value })}
        />
        <TextField
          label={w.until}
          type="date"
          value={period.until}
          error={untilFault && w.faults[untilFault]}
          onChange={(event) => onChange({ ...period, until: event.target.value })}
        />
      </div>
      {period.days.map((spans, day) => (
        <DayFields
          key={w.weekdays[day]}
          name={w.weekdays[day] ?? ''}
          at={`${index}.${day}`}
          spans={spans}
          faults={faults}
          onChange={(changed) => changeDay(day, changed)}
        />
      ))}
      <p className="actions">
        <Button
          weight="secondary"
          small
          onClick={() =>
            onChange({
              ...period,
              days: period.days.map((was, d) => (d < workingDays ? (period.days[0] ?? was) : was)),
            })
          }
        >
          {w.asMonday}
        </Button>
        <Button weight="tertiary" small onClick={onRemove}>
          <TrashIcon className="icon" aria-hidden />
          {w.removePeriod}
          <span className="visually-hidden"> {index + 1}</span>
        </Button>
      </p>
    </fieldset>
  );
}

function DayFields(props: {
  name: string;
  at: string;
  spans: readonly Span[];
  faults: Faults;
  onChange: (spans: readonly Span[]) => void;
}) {
  const { name, at, spans, faults, onChange } = props;
  const w = useWords(hoursWords);
  const change = (index: number, part: Partial<Span>) =>
    onChange(spans.map((span, s) => (s === index ? { ...span, ...part } : span)));
  return (
    <div className="hours-day">
      <span className="term">{name}</span>
      <div>
        {spans.map((span, index) => (
          // What is typed has no identity of its own: its place is all there is.
          <div className="hours-span" key={index}>
            <ClockInput
              label={w.opens(name)}
              value={span.opens}
              fault={faults[`${at}.${index}.opens`]}
              onChange={(opens) => change(index, { opens })}
            />
            <span aria-hidden="true">–</span>
            <ClockInput
              label={w.closes(name)}
              value={span.closes}
              fault={faults[`${at}.${index}.closes`]}
              onChange={(closes) => change(index, { closes })}
            />
          </div>
        ))}
      </div>
      {spans.length < spansMax && (
        <Button weight="tertiary" small onClick={() => onChange([...spans, emptySpan])}>
          <PlusIcon className="icon" aria-hidden />
          {w.addSpan}
          <span className="visually-hidden">{w.on(name)}</span>
        </Button>
      )}
    </div>
  );
}

function ClockInput(props: {
  label: string;
  value: string;
  fault: Faults[string] | undefined;
  onChange: (value: string) => void;
}) {
  const w = useWords(hoursWords);
  const id = useId();
  return (
    <span className="field clock">
      <input
        className="input"
        inputMode="decimal"
        aria-label={props.label}
        aria-invalid={props.fault ? true : undefined}
        aria-describedby={props.fault ? id : undefined}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.fault && (
        <span className="error" id={id}>
          {w.faults[props.fault]}
        </span>
      )}
    </span>
  );
}
