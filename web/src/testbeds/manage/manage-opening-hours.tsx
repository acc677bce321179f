import { PlusIcon } from '@navikt/aksel-icons';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { BothVersions } from '../../look/both-versions';
import { Button } from '../../look/button';
import { answerOf, api } from '../../platform/api';
import { useLanguage, useWords } from '../../platform/language';
import { type Edit, useEdit } from './manage-edit';
import { emptyPeriod, type Faults, type HoursPeriod, periodsOf, readPeriods } from './manage-opening-hours.rules';
import { hoursWords } from './manage-opening-hours.texts';
import { ManagedPart, useOpened } from './manage-part';
import { PeriodFields } from './manage-period-fields';
import { type TriedChange, useTriedChange } from './manage-tried-change';
import { OpeningHoursWords } from '../opening-hours-words';
import { unreadDay } from './manage-unread-day';
import { type Testbed, testbedQuery } from '../testbeds.queries';

type Hours = Testbed['openingHours'];
interface Typed {
  readonly periods: readonly HoursPeriod[];
}

/** When a testbed is open; the lab manager changes it here. */
export function ManageOpeningHours({ testbed, mayEdit }: { testbed: Testbed; mayEdit: boolean }) {
  const w = useWords(hoursWords);
  const client = useQueryClient();
  const { language } = useLanguage();
  const { id, version } = testbed;
  const keptAs = `testbed hours ${id}`;
  const kept = useMemo(() => {
    const written = (clock: string) => (language === 'nb' ? clock.replace(':', '.') : clock);
    return { periods: periodsOf(testbed.openingHours, written) };
  }, [testbed, language]);
  const edit = useEdit<Typed>(keptAs, kept);
  const opened = useOpened(keptAs, mayEdit, edit);
  const send = (openingHours: Hours, dryRun: boolean) =>
    answerOf(
      api.PUT('/api/v1/testbeds/{id}/opening-hours', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        body: { openingHours, dryRun },
      }),
    );
  const change = useTriedChange({
    attempt: (hours: Hours) => send(hours, true),
    make: (hours: Hours) => send(hours, false),
    onMade: (answer) => {
      client.setQueryData(testbedQuery(id).queryKey, answer);
      for (const question of ['calendar', 'free-slots']) void client.invalidateQueries({ queryKey: [question] });
      opened.save();
    },
  });
  const begin = () => {
    if (edit.mine.periods.length === 0) edit.change({ periods: [emptyPeriod] });
    opened.begin();
  };
  return (
    <ManagedPart
      id="hours"
      words={w}
      opened={opened}
      change={change}
      mayEdit={mayEdit}
      form={<HoursForm edit={edit} change={change} onCancel={opened.leave} />}
      onBegin={begin}
    >
      <OpeningHoursWords testbed={testbed} />
      <p className="small subtle">{w.zone(testbed.site.zone)}</p>
    </ManagedPart>
  );
}

function HoursForm(props: { edit: Edit<Typed>; change: TriedChange<Hours>; onCancel: () => void }) {
  const { edit, change, onCancel } = props;
  const w = useWords(hoursWords);
  const [isTried, setTried] = useState(false);
  const { periods } = edit.mine;
  const read = readPeriods(periods);
  const faults: Faults = isTried ? read.faults : {};
  const faulty = Object.keys(faults).length;
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setTried(true);
    const unread = unreadDay(form);
    if (unread) unread.focus();
    else if (Object.keys(read.faults).length === 0) change.make(read.openingHours);
    else requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  return (
    <form noValidate onSubmit={save}>
      {edit.clashing.length > 0 && (
        <BothVersions
          field={w.title}
          mine={<InWords periods={periods} />}
          theirs={<InWords periods={edit.theirs.periods} />}
          onChoose={(whose) => edit.choose('periods', whose)}
        />
      )}
      <p className="measure">
        {w.how} {w.noBounds}
      </p>
      {periods.map((period, index) => (
        // A period is what its place holds: it has no id of its own.
        <PeriodFields
          key={index}
          index={index}
          period={period}
          faults={faults}
          onChange={(changed) => edit.change({ periods: periods.map((was, p) => (p === index ? changed : was)) })}
          onRemove={() => edit.change({ periods: periods.filter((_, p) => p !== index) })}
        />
      ))}
      <p className="actions">
        <Button weight="secondary" small onClick={() => edit.change({ periods: [...periods, emptyPeriod] })}>
          <PlusIcon className="icon" aria-hidden />
          {w.addPeriod}
        </Button>
      </p>
      <p className="error" role="status">
        {faulty > 0 && w.faulty(faulty)}
      </p>
      <p className="actions section-actions">
        <Button type="submit" busy={change.isPending}>
          {w.save}
        </Button>
        <Button weight="tertiary" onClick={onCancel}>
          {w.cancel}
        </Button>
      </p>
    </form>
  );
}

/** One line for each period and day that is open. */
function InWords({ periods }: { periods: readonly HoursPeriod[] }) {
  const w = useWords(hoursWords);
  return periods.map(({ from, until, days }, index) => {
    const times = days.map((spans, day) => {
      const open = spans.filter(({ opens }) => opens !== '').map(({ opens, closes }) => `${opens}–${closes}`);
      return `${w.weekdays[day] ?? ''} ${open.join(', ') || w.closed}`;
    });
    return <p key={index}>{w.hours(from, until, times.join('; '))}</p>;
  });
}
