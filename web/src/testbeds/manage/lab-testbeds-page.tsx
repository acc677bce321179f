import { PlusIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../look/button';
import { Page, Section } from '../../look/page';
import { Empty, Fetched } from '../../look/states';
import { useLocalised, useWords } from '../../platform/language';
import { hasRole, useSignedIn } from '../../platform/session';
import { labTestbedWords } from './lab-testbeds.texts';
import './manage.css';
import { closurePlaces } from './manage-closure-places';
import { ManageClosures } from './manage-closures';
import { closureWords } from './manage-closures.texts';
import { termsWords } from './manage-terms.texts';
import { allTestbedsQuery, type Site, sitesQuery } from './manage.queries';
import { OpeningHoursWords } from '../opening-hours-words';
import '../testbeds.css';
import type { Testbed } from '../testbeds.queries';

/** The lab’s testbeds, sites and closures, for those who run them. */
export function LabTestbedsPage() {
  const w = useWords(labTestbedWords);
  const say = useLocalised();
  const mayEdit = hasRole(useSignedIn(), 'lab-manager');
  const closures = useWords(closureWords);
  const testbeds = useQuery(allTestbedsQuery);
  const sites = useQuery(sitesQuery);
  const beds = testbeds.data?.items ?? [];
  const active = beds.filter((bed) => bed.active).length;
  return (
    <Page
      title={testbeds.data ? w.title(active, beds.length - active) : w.tabTitle}
      tabTitle={w.tabTitle}
      beside={
        mayEdit && (
          <LinkButton to="/lab/testbeds/new">
            <PlusIcon className="icon" aria-hidden />
            {w.newTestbed}
          </LinkButton>
        )
      }
    >
      <Fetched query={testbeds}>
        {() =>
          beds.length === 0 ? (
            <Empty>{w.empty}</Empty>
          ) : (
            <ul className="rows two">
              {beds.map((testbed) => (
                <TestbedRow key={testbed.id} testbed={testbed} />
              ))}
            </ul>
          )
        }
      </Fetched>
      <ManageClosures
        places={closurePlaces(beds, sites.data?.items ?? [], say, closures.wholeSite)}
        mayEdit={mayEdit && beds.length > 0}
      />
      <Section id="sites" title={w.sites}>
        <p className="measure">{w.sitesWhat}</p>
        <Fetched query={sites}>{({ items }) => <Sites sites={items} mayEdit={mayEdit} />}</Fetched>
      </Section>
    </Page>
  );
}

function TestbedRow({ testbed }: { testbed: Testbed }) {
  const w = useWords(labTestbedWords);
  const { kinds } = useWords(termsWords);
  const say = useLocalised();
  return (
    <li>
      <div>
        <h2 className="testbed-name">
          <Link to="/lab/testbeds/$id" params={{ id: testbed.id }}>
            {say(testbed.name)}
          </Link>
        </h2>
        <p>
          {testbed.active ? w.inUse : <b>{w.retired}</b>}. {kinds[testbed.kind]}, {say(testbed.site.name)},{' '}
          {w.places(testbed.stations.filter((station) => station.active).length)}
        </p>
      </div>
      <div className="margin">
        <OpeningHoursWords testbed={testbed} />
      </div>
    </li>
  );
}

function Sites({ sites, mayEdit }: { sites: readonly Site[]; mayEdit: boolean }) {
  const w = useWords(labTestbedWords);
  const say = useLocalised();
  return (
    <>
      {sites.length === 0 ? (
        <Empty>{w.noSites}</Empty>
      ) : (
        <ul className="rows two">
          {sites.map((site) => (
            <li key={site.id}>
              <Link to="/lab/sites/$id" params={{ id: site.id }}>
                {say(site.name)}
              </Link>
              <span className="margin">{site.address}</span>
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <p className="actions section-actions">
          <LinkButton to="/lab/sites/new" weight="secondary">
            <PlusIcon className="icon" aria-hidden />
            {w.newSite}
          </LinkButton>
        </p>
      )}
    </>
  );
}
