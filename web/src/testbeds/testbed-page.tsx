import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { LinkButton } from '../look/button';
import { Page, Section } from '../look/page';
import { Fetched } from '../look/states';
import { useLocalised, useWords } from '../platform/language';
import { useTimeWords } from '../platform/when';
import { freeWeeks } from './free-weeks';
import { FreeWeeksList } from './free-weeks-list';
import { mondayOf } from './monday';
import { OpeningHoursWords } from './opening-hours-words';
import { TestbedDrawing } from './testbed-drawing';
import { calendarQuery, siteQuery, type Testbed, testbedQuery } from './testbeds.queries';
import './testbeds.css';
import { durationWords, testbedWords } from './testbeds.texts';

export function TestbedPage() {
  const w = useWords(testbedWords);
  const { id } = useParams({ from: '/testbeds/$id' });
  const testbed = useQuery(testbedQuery(id));
  if (!testbed.data) {
    return (
      <Page title={w.back}>
        <Fetched query={testbed}>{() => null}</Fetched>
      </Page>
    );
  }
  return <TestbedScreen testbed={testbed.data} />;
}

function TestbedScreen({ testbed }: { testbed: Testbed }) {
  const w = useWords(testbedWords);
  const say = useLocalised();
  const [monday] = useState(() => mondayOf(new Date()));
  const calendar = useQuery(calendarQuery(testbed.id, monday));
  const site = useQuery(siteQuery(testbed.site.id));
  const directions = site.data ? say(site.data.directions) : '';
  return (
    <Page
      title={say(testbed.name)}
      crumb={<Link to="/testbeds">{w.back}</Link>}
      lead={say(testbed.description)}
      beside={<TestbedDrawing kind={testbed.kind} />}
    >
      <p className="actions section">
        <LinkButton to="/free-slots" search={{ testbed: testbed.id }}>
          {w.findTime}
        </LinkButton>
        <LinkButton to="/rules" search={{}} weight="secondary">
          {w.findRules}
        </LinkButton>
      </p>
      <div className="testbed-columns">
        <div>
          <Section id="facts" title={w.facts}>
            <Facts testbed={testbed} />
          </Section>
          <Section id="demands" title={w.demands}>
            <p className="measure">{say(testbed.demands) || w.noDemands}</p>
          </Section>
          {directions && (
            <Section id="directions" title={w.directions}>
              <p className="measure">{directions}</p>
            </Section>
          )}
        </div>
        <Section id="free" title={w.free}>
          <Fetched query={calendar}>
            {(data) => (
              <FreeWeeksList
                name={say(testbed.name)}
                weeks={freeWeeks(data, testbed.shortestMinutes, monday)}
                shortestMinutes={testbed.shortestMinutes}
              />
            )}
          </Fetched>
          <p className="small subtle">{w.notWhose}</p>
        </Section>
      </div>
    </Page>
  );
}

function Facts({ testbed }: { testbed: Testbed }) {
  const w = useWords(testbedWords);
  const say = useLocalised();
  const when = useTimeWords();
  const { site, bufferBeforeMinutes: before, bufferAfterMinutes: after } = testbed;
  const long = (minutes: number) => durationWords(minutes, w);
  const rigging = [before > 0 && w.before(long(before)), after > 0 && w.after(long(after))].filter(Boolean);
  const stations = testbed.stations.filter(({ active }) => active).length;
  return (
    <dl className="facts">
      <Fact term={w.where}>
        {say(site.name)}, {site.address}
      </Fact>
      <Fact term={w.open}>
        <OpeningHoursWords testbed={testbed} />
        {when.zone(site.zone, new Date()) && <p>{w.siteZone(site.zone)}</p>}
      </Fact>
      <Fact term={w.length}>{w.lengths(long(testbed.shortestMinutes), long(testbed.longestMinutes))}</Fact>
      <Fact term={w.notice}>{testbed.leadHours === 0 ? w.noLead : w.leadBefore(long(testbed.leadHours * 60))}</Fact>
      <Fact term={w.stations}>{w.atOnce(stations)}</Fact>
      {rigging.length > 0 && <Fact term={w.rigging}>{rigging.join(w.and) + w.ofOurs}</Fact>}
      <Fact term={w.cancel}>{w.cancelBefore(long(testbed.cancellationHours * 60))}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
