import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { LinkButton } from '../../look/button';
import { Page } from '../../look/page';
import { Fetched } from '../../look/states';
import { useLocalised, useWords } from '../../platform/language';
import { hasRole, useSignedIn } from '../../platform/session';
import { labTestbedWords } from './lab-testbeds.texts';
import './manage.css';
import { closurePlaces } from './manage-closure-places';
import { ManageClosures } from './manage-closures';
import { closureWords } from './manage-closures.texts';
import { ManageOpeningHours } from './manage-opening-hours';
import { ManageStations } from './manage-stations';
import { ManageTerms } from './manage-terms';
import '../testbeds.css';
import { type Testbed, testbedQuery } from '../testbeds.queries';

/** All that can be set of a testbed; read by the lab’s people, changed by the lab manager. */
export function LabTestbedPage() {
  const w = useWords(labTestbedWords);
  const { id } = useParams({ from: '/signed-in/lab/testbeds/$id' });
  const testbed = useQuery(testbedQuery(id));
  if (testbed.data) return <ManagedTestbed key={id} testbed={testbed.data} />;
  return (
    <Page title={w.tabTitle}>
      <Fetched query={testbed}>{() => null}</Fetched>
    </Page>
  );
}

function ManagedTestbed({ testbed }: { testbed: Testbed }) {
  const w = useWords(labTestbedWords);
  const say = useLocalised();
  const { wholeSite } = useWords(closureWords);
  const mayEdit = hasRole(useSignedIn(), 'lab-manager');
  return (
    <Page
      title={say(testbed.name)}
      crumb={<Link to="/lab/testbeds">{w.tabTitle}</Link>}
      lead={`${say(testbed.site.name)}, ${testbed.site.address}`}
      beside={
        testbed.active && (
          <LinkButton to="/testbeds/$id" params={{ id: testbed.id }} weight="secondary">
            {w.publicPage}
          </LinkButton>
        )
      }
    >
      <ManageOpeningHours testbed={testbed} mayEdit={mayEdit} />
      <ManageClosures
        places={closurePlaces([testbed], [testbed.site], say, wholeSite)}
        testbedId={testbed.id}
        mayEdit={mayEdit}
      />
      <ManageStations testbed={testbed} mayEdit={mayEdit} />
      <ManageTerms testbed={testbed} mayEdit={mayEdit} />
    </Page>
  );
}
