import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Page, Section } from '../../look/page';
import { Fetched } from '../../look/states';
import { useWords } from '../../platform/language';
import { useSignedIn } from '../../platform/session';
import { dayOf, useTimeWords } from '../../platform/when';
import { spanOf } from '../finder/finder-wish';
import { type LabBooking, labBookingsQuery } from '../calendar/lab-calendar.queries';
import { ShownAs } from '../shown-as';
import { TodayTest } from './today-test';
import './today.css';
import { daysAround, daysOf } from './today.rules';
import { todayWords } from './today.texts';
import { useMinute } from '../use-minute';

type Whose = 'mine' | 'all';

/** The staff’s day: what was not finished, what is on today by the clock, and the rest of the week. */
export function TodayPage() {
  const w = useWords(todayWords);
  const { day } = useTimeWords();
  const me = useSignedIn();
  const now = useMinute();
  const today = dayOf(new Date(now));
  const span = useMemo(() => {
    const { from, until } = daysAround(today);
    return spanOf(from, until);
  }, [today]);
  const calendar = useQuery(labBookingsQuery(span));
  const all = daysOf(calendar.data?.items ?? [], today);
  const [chosen, choose] = useState<Whose>();
  const isMine = ({ testLeader }: LabBooking) => testLeader?.id === me.id;
  const leads = (calendar.data?.items ?? []).some(isMine);
  const whose = chosen ?? (leads ? 'mine' : 'all');
  const shown = (tests: readonly LabBooking[]) => (whose === 'mine' ? tests.filter(isMine) : tests);
  const title = calendar.data ? w.title(shown(all.today).length) : w.tabTitle;
  return (
    <Page
      title={title}
      tabTitle={w.tabTitle}
      lead={day(new Date(now))}
      beside={
        <ShownAs
          label={w.whose}
          shown={whose}
          onShow={choose}
          choices={[['mine', w.mine] as const, ['all', w.all] as const]}
        />
      }
    >
      <Fetched query={calendar}>
        {() => (
          <>
            <Section title={w.today} id="today">
              {shown(all.today).length === 0 && <p className="subtle">{w.nothing}</p>}
              <Tests tests={shown(all.today)} now={now} />
            </Section>
            {shown(all.unfinished).length > 0 && (
              <Section title={w.unfinished} id="unfinished">
                <p className="subtle">{w.unfinishedWhat}</p>
                <Tests tests={shown(all.unfinished)} now={now} withDay />
              </Section>
            )}
            <Section title={w.week} id="week">
              {shown(all.week).length === 0 && <p className="subtle">{w.nothingWeek}</p>}
              <Tests tests={shown(all.week)} now={now} withDay />
              <p className="to-calendar">
                <Link to="/calendar">{w.toCalendar}</Link>
              </p>
            </Section>
          </>
        )}
      </Fetched>
    </Page>
  );
}

function Tests({ tests, now, withDay = false }: { tests: readonly LabBooking[]; now: number; withDay?: boolean }) {
  if (tests.length === 0) return null;
  return (
    <ul className="rows tests">
      {tests.map((booking) => (
        <TodayTest key={booking.id} booking={booking} now={now} withDay={withDay} />
      ))}
    </ul>
  );
}
