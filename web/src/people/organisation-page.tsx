import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../look/page';
import { Fetched } from '../look/states';
import { OrganisationFactsSection } from '../organisations/organisation-facts-section';
import { organisationQuery } from '../organisations/organisations.queries';
import { useWords } from '../platform/language';
import { hasRole, isLab, useSignedIn } from '../platform/session';
import { mayGovern } from './govern.rules';
import { InvitationsSection } from './invitations-section';
import { MembersSection } from './members-section';
import { organisationWords } from './organisation.texts';
import './people.css';

/** For a company its colleagues; for the lab also what it knows of the organisation, and what it may do with it. */
export function OrganisationPage() {
  const w = useWords(organisationWords);
  const me = useSignedIn();
  const { id } = useParams({ from: '/signed-in/organisations/$id' });
  const query = useQuery(organisationQuery(id));
  const name = query.data?.name ?? '';
  return (
    <Page
      key={id}
      title={isLab(me) ? name : w.titleOf(name)}
      crumb={isLab(me) && <Link to="/organisations">{w.back}</Link>}
    >
      <Fetched query={query}>
        {(organisation) => (
          <>
            {organisation.standing === 'suspended' && !isLab(me) && (
              <p className="remark">{w.suspended(organisation.standingReason ?? '')}</p>
            )}
            {isLab(me) && (
              <OrganisationFactsSection organisation={organisation} mayChange={hasRole(me, 'lab-manager')} />
            )}
            <MembersSection organisation={organisation} />
            {mayGovern(me, id) && <InvitationsSection organisation={organisation} />}
          </>
        )}
      </Fetched>
    </Page>
  );
}
