import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../look/button';
import { Section } from '../look/page';
import { Empty, Fetched } from '../look/states';
import type { Organisation } from '../organisations/organisations.queries';
import { useWords } from '../platform/language';
import { useSignedIn } from '../platform/session';
import { useTimeWords } from '../platform/when';
import { EndMembershipDialog } from './end-membership-dialog';
import { mayGovern } from './govern.rules';
import { organisationWords } from './organisation.texts';
import { type Membership, membershipsQuery } from './people.queries';
import { RoleDialog } from './role-dialog';
import { roleWords } from './roles.texts';

/** Who is in the organisation and as what. Those who govern it may change both; everybody may leave. */
export function MembersSection({ organisation }: { organisation: Organisation }) {
  const w = useWords(organisationWords);
  const query = useInfiniteQuery(membershipsQuery(organisation.id));
  const members = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const [asked, setAsked] = useState<{ what: 'role' | 'end'; membership: Membership } | null>(null);
  const [done, setDone] = useState('');
  const dialog = (what: 'role' | 'end') => ({
    organisation,
    membership: asked?.what === what ? asked.membership : null,
    onClose: () => setAsked(null),
    onDone: setDone,
  });
  return (
    <Section title={w.members} id="members">
      <p role="status" className="said">
        {done}
      </p>
      <Fetched query={query}>
        {() =>
          members.length === 0 ? (
            <Empty>{w.noMembers}</Empty>
          ) : (
            <ul className="rows two">
              {members.map((membership) => (
                <MemberRow
                  key={membership.id}
                  membership={membership}
                  onAsk={(what) => setAsked({ what, membership })}
                />
              ))}
            </ul>
          )
        }
      </Fetched>
      {query.hasNextPage && (
        <p className="actions">
          <Button weight="secondary" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {w.more}
          </Button>
        </p>
      )}
      <RoleDialog {...dialog('role')} />
      <EndMembershipDialog {...dialog('end')} />
    </Section>
  );
}

function MemberRow({ membership, onAsk }: { membership: Membership; onAsk: (what: 'role' | 'end') => void }) {
  const w = useWords(organisationWords);
  const roles = useWords(roleWords);
  const times = useTimeWords();
  const me = useSignedIn();
  const { name, email, role, since, personId, organisationId } = membership;
  const isOwn = personId === me.id;
  const governs = mayGovern(me, organisationId);
  return (
    <li>
      <div className="person">
        <h3>
          {name}
          {isOwn && <span className="subtle"> ({w.you})</span>}
        </h3>
        <p>
          {roles[role].name} · <a href={`mailto:${email}`}>{email}</a>
        </p>
      </div>
      <div className="margin">
        <p>{w.since(times.day(since))}</p>
        {governs && (
          <Button weight="tertiary" small onClick={() => onAsk('role')}>
            {w.changeRole}
            <span className="visually-hidden">{w.of(name)}</span>
          </Button>
        )}
        {(governs || isOwn) && (
          <Button weight="tertiary" small onClick={() => onAsk('end')}>
            {isOwn ? w.leave : w.end}
            <span className="visually-hidden">{w.of(name)}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
