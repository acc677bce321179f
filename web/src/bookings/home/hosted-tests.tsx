import { useQuery } from '@tanstack/react-query';
import { Section } from '../../look/page';
import { BookingStatusTag } from '../../look/status';
import { inBothLanguages, useLocalised, useWords } from '../../platform/language';
import { dayOf, useTimeWords } from '../../platform/when';
import { type HostedTest, hostedTestsQuery } from '../bookings.queries';

const words = inBothLanguages({
  nb: {
    title: 'Tester hos dere',
    lead: 'Laben sier når noen kommer og hvem fra laben som er med, ikke hvem som tester eller hva.',
    none: 'Ingen tester i lokalene deres de neste fire ukene.',
    withLeader: (name: string) => `Fra laben: ${name}.`,
    noLeader: 'Laben har ikke sagt hvem som kommer ennå.',
    more: 'Det er flere enn de som vises.',
  },
  en: {
    title: 'Tests at your place',
    lead: 'The lab says when somebody comes and who from the lab is there, not who tests or what.',
    none: 'No tests on your premises in the next four weeks.',
    withLeader: (name: string) => `From the lab: ${name}.`,
    noLeader: 'The lab has not said who comes yet.',
    more: 'There are more than are shown.',
  },
});

/** For a municipality that hosts a site: when its house has visitors. Others see nothing of it. */
export function HostedTests() {
  const w = useWords(words);
  const { data } = useQuery(hostedTestsQuery);
  if (!data?.isHost) return null;
  return (
    <Section title={w.title} id="hosted">
      <p className="subtle">{data.items.length === 0 ? w.none : w.lead}</p>
      {data.items.length > 0 && (
        <ol className="ruled by-day">
          {data.items.map((item) => (
            <HostedRow key={`${item.start}${item.testbed.name.nb}${item.stations.join()}`} item={item} />
          ))}
        </ol>
      )}
      {data.more && <p className="small subtle">{w.more}</p>}
    </Section>
  );
}

function HostedRow({ item }: { item: HostedTest }) {
  const w = useWords(words);
  const { shortDay, week, period, zone } = useTimeWords();
  const localised = useLocalised();
  return (
    <li>
      <time dateTime={dayOf(item.start, item.zone)}>
        {shortDay(item.start, item.zone)}
        <small>{week(item.start, item.zone)}</small>
      </time>
      <div>
        <p>
          <b>{localised(item.testbed.name)}</b>, {item.stations.join(', ')}
        </p>
        <p className="subtle">
          {period(item.start, item.end, item.zone)} {zone(item.zone, item.start)}{' '}
          <BookingStatusTag status={item.status} />
        </p>
        <p className="small subtle">{item.testLeaderName === null ? w.noLeader : w.withLeader(item.testLeaderName)}</p>
      </div>
    </li>
  );
}
