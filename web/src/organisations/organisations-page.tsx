import { PlusIcon } from '@navikt/aksel-icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { LinkButton } from '../look/button';
import { TextField } from '../look/field';
import { Page } from '../look/page';
import { PagedRows } from '../look/paged-rows';
import { useWords } from '../platform/language';
import { hasRole, useSignedIn } from '../platform/session';
import { useTimeWords } from '../platform/when';
import { spacedNumber } from './organisation-number.rules';
import './organisations.css';
import { type Organisation, organisationsQuery } from './organisations.queries';
import { organisationsWords } from './organisations.texts';
import { StandingTag } from './standing-tag';

/** Who the lab’s members are, by name. */
export function OrganisationsPage() {
  const w = useWords(organisationsWords);
  const me = useSignedIn();
  const { search } = useSearch({ from: '/signed-in/organisations' });
  const navigate = useNavigate({ from: '/organisations' });
  const query = useInfiniteQuery({
    ...organisationsQuery(search?.trim() || undefined),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={w.title}
      lead={w.lead}
      beside={
        hasRole(me, 'lab-manager') && (
          <LinkButton to="/organisations/new">
            <PlusIcon className="icon" aria-hidden />
            {w.registerNew}
          </LinkButton>
        )
      }
    >
      <form className="organisation-search" role="search" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label={w.search}
          description={w.searchWhat}
          type="search"
          maxLength={200}
          value={search ?? ''}
          onChange={({ target }) => void navigate({ search: { search: target.value || undefined }, replace: true })}
        />
      </form>
      <PagedRows query={query} empty={search ? w.emptySearch(search) : w.empty} shown={w.shown} more={w.more}>
        {(organisation) => <OrganisationRow key={organisation.id} organisation={organisation} />}
      </PagedRows>
    </Page>
  );
}

function OrganisationRow({ organisation }: { organisation: Organisation }) {
  const w = useWords(organisationsWords);
  const times = useTimeWords();
  const { id, name, kind, number, country, standing, standingReason, createdAt } = organisation;
  return (
    <li>
      <div>
        <StandingTag standing={standing} />
      </div>
      <div>
        <h2 className="organisation-name">
          <Link to="/organisations/$id" params={{ id }}>
            {name}
          </Link>
        </h2>
        <p>{[w.kinds[kind], number && w.numberOf(spacedNumber(number), country)].filter(Boolean).join(' · ')}</p>
        {standingReason && <p className="subtle">{standingReason}</p>}
      </div>
      <p className="margin">{w.since(times.day(createdAt))}</p>
    </li>
  );
}
