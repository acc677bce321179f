import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../look/page';
import { Fetched } from '../../look/states';
import { useLocalised, useWords } from '../../platform/language';
import { hasRole, useSignedIn } from '../../platform/session';
import { LabSiteForm } from './lab-site-form';
import { siteWords } from './lab-site.texts';
import { labTestbedWords } from './lab-testbeds.texts';
import './manage.css';
import '../testbeds.css';
import type { Site } from './manage.queries';
import { siteQuery } from '../testbeds.queries';

/** A place where testbeds are; the lab manager changes it. */
export function LabSitePage() {
  const { id } = useParams({ from: '/signed-in/lab/sites/$id' });
  const site = useQuery(siteQuery(id));
  const w = useWords(labTestbedWords);
  const say = useLocalised();
  const mayEdit = hasRole(useSignedIn(), 'lab-manager');
  return (
    <Page
      key={site.data?.id}
      title={site.data ? say(site.data.name) : w.sites}
      crumb={<Link to="/lab/testbeds">{w.tabTitle}</Link>}
    >
      <Fetched query={site}>
        {(data) => (mayEdit ? <LabSiteForm key={data.id} site={data} /> : <SiteFacts site={data} />)}
      </Fetched>
    </Page>
  );
}

export function LabNewSitePage() {
  const w = useWords(siteWords);
  const { tabTitle } = useWords(labTestbedWords);
  return (
    <Page title={w.newTitle} lead={w.lead} crumb={<Link to="/lab/testbeds">{tabTitle}</Link>}>
      <LabSiteForm site={null} />
    </Page>
  );
}

function SiteFacts({ site }: { site: Site }) {
  const w = useWords(siteWords);
  const say = useLocalised();
  return (
    <>
      <p>{site.address}</p>
      <p className="measure">{say(site.directions)}</p>
      <p className="small subtle">{w.zone(site.zone)}</p>
    </>
  );
}
