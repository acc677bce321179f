import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../look/button';
import { Page } from '../../look/page';
import { useWords } from '../../platform/language';
import { isLab, useMe } from '../../platform/session';
import { isEditable } from '../../test-requests/request.rules';
import { comingBookingsQuery, newestRequestsQuery } from '../bookings.queries';
import { liveOf } from '../bookings.rules';
import { findTimeWords } from './find-time.texts';
import { wishOf } from './finder-wish';
import type { Slot } from './finder.rules';
import { addressOfSlot, slotOfAddress } from './slot-of-address';
import { SlotFinder } from './slot-finder';

/** Looking for a free time without a request; whoever finds one uses it in one. */
export function FindTimePage() {
  const w = useWords(findTimeWords);
  const me = useMe();
  const isCompany = me ? !isLab(me) : false;
  const own = useQuery({ ...comingBookingsQuery, enabled: isCompany });
  const search = useSearch({ from: '/free-slots' });
  const [wish] = useState(wishOf);
  return (
    <Page title={w.title} lead={w.lead}>
      <SlotFinder wish={wish} chosen={slotOfAddress(search)} own={own.data ?? []}>
        {(slot, _, isFree) => isFree && (isCompany ? <UseInRequest slot={slot} /> : !me && <SignInFirst />)}
      </SlotFinder>
    </Page>
  );
}

function SignInFirst() {
  const w = useWords(findTimeWords);
  return (
    <>
      <p>{w.signInWhat}</p>
      <p className="actions">
        <LinkButton to="/sign-in" search={{ next: '/free-slots' }}>
          {w.signIn}
        </LinkButton>
      </p>
    </>
  );
}

/** The requests that need a time; one of them takes the chosen one along. */
function UseInRequest({ slot }: { slot: Slot }) {
  const w = useWords(findTimeWords);
  const requests = useQuery(newestRequestsQuery);
  const bookings = useQuery(comingBookingsQuery);
  const without = (requests.data ?? []).filter(
    (request) => isEditable(request) && !liveOf((bookings.data ?? []).filter((b) => b.testRequestId === request.id)),
  );
  return (
    <>
      <h3>{w.useIn}</h3>
      {without.length === 0 && <p>{w.noRequest}</p>}
      {without.length > 0 && (
        <ul className="proposals" aria-label={w.useInWhich}>
          {without.map(({ id, productName }) => (
            <li key={id}>
              <Link to="/requests/$id/slot" params={{ id }} search={addressOfSlot(slot)}>
                {productName}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        <LinkButton to="/requests/new" search={{}} weight="secondary" small>
          {w.newRequest}
        </LinkButton>
      </p>
    </>
  );
}
