import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../look/button';
import { Page } from '../look/page';
import { Empty, Fetched } from '../look/states';
import type { Shape } from '../platform/api';
import { useLocalised, useWords } from '../platform/language';
import { freeWeeks } from './free-weeks';
import { FreeWeeksList } from './free-weeks-list';
import { mondayOf } from './monday';
import { TestbedDrawing } from './testbed-drawing';
import { calendarsQuery, type Testbed, testbedsQuery } from './testbeds.queries';
import './testbeds.css';
import { durationWords, testbedWords } from './testbeds.texts';

/** What the lab offers, and how much of it is free in the coming weeks. */
export function TestbedsPage() {
  const w = useWords(testbedWords);
  const [monday] = useState(() => mondayOf(new Date()));
  const testbeds = useQuery(testbedsQuery);
  const calendars = useQuery(calendarsQuery(monday));
  if (!testbeds.data) {
    return (
      <Page title={w.back}>
        <Fetched query={testbeds}>{() => null}</Fetched>
      </Page>
    );
  }
  const { items } = testbeds.data;
  return (
    <Page title={items.length === 0 ? w.back : w.title(items.length)} tabTitle={w.back} lead={w.lead}>
      {items.length === 0 ? (
        <>
          <Empty>{w.empty}</Empty>
          <p className="actions section">
            <LinkButton to="/rules" search={{}}>
              {w.findRules}
            </LinkButton>
          </p>
        </>
      ) : (
        <ul className="testbeds section">
          {items.map((testbed) => (
            <TestbedRow
              key={testbed.id}
              testbed={testbed}
              monday={monday}
              calendar={calendars.data?.items.find(({ testbedId }) => testbedId === testbed.id)}
            />
          ))}
        </ul>
      )}
      <p className="small subtle section">{w.notWhose}</p>
    </Page>
  );
}

function TestbedRow(props: { testbed: Testbed; monday: number; calendar: Shape<'NamedCalendar'> | undefined }) {
  const { testbed, monday, calendar } = props;
  const w = useWords(testbedWords);
  const say = useLocalised();
  const { shortestMinutes, longestMinutes, leadHours } = testbed;
  return (
    <li>
      <TestbedDrawing kind={testbed.kind} />
      <div>
        <h2>
          <Link to="/testbeds/$id" params={{ id: testbed.id }}>
            {say(testbed.name)}
          </Link>
        </h2>
        <p>{say(testbed.description)}</p>
        <p className="small subtle">
          {say(testbed.site.name)} · {w.lengths(durationWords(shortestMinutes, w), durationWords(longestMinutes, w))} ·{' '}
          {leadHours === 0 ? w.noLead : w.leadBefore(durationWords(leadHours * 60, w))}
        </p>
      </div>
      <div className="margin">
        {calendar && (
          <FreeWeeksList
            name={say(testbed.name)}
            weeks={freeWeeks(calendar, shortestMinutes, monday)}
            shortestMinutes={shortestMinutes}
          />
        )}
      </div>
    </li>
  );
}
