import {
  BarChartIcon,
  BulletListIcon,
  CalendarIcon,
  CogIcon,
  EnvelopeClosedIcon,
  EyeIcon,
  MenuHamburgerIcon,
  PersonGroupIcon,
  TasklistIcon,
  TestFlaskIcon,
} from '@navikt/aksel-icons';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Mark } from '../look/mark';
import { useWords } from '../platform/language';
import { hasRole, type Me, type Role } from '../platform/session';
import { frameWords } from './frame.texts';

const everybody: readonly Role[] = ['lab-staff', 'reviewer', 'lab-manager', 'auditor'];
const places = [
  { to: '/queue', label: 'queue', Icon: BulletListIcon, roles: ['lab-manager', 'reviewer', 'lab-staff'] },
  { to: '/today', label: 'today', Icon: TestFlaskIcon, roles: ['lab-staff', 'lab-manager'] },
  { to: '/calendar', label: 'calendar', Icon: CalendarIcon, roles: everybody },
  { to: '/requests', label: 'requests', Icon: TasklistIcon, roles: everybody },
  { to: '/lab/testbeds', label: 'labTestbeds', Icon: TestFlaskIcon, roles: ['lab-manager', 'lab-staff'] },
  { to: '/organisations', label: 'organisations', Icon: PersonGroupIcon, roles: ['lab-manager', 'lab-staff'] },
  { to: '/emails', label: 'emails', Icon: EnvelopeClosedIcon, roles: ['lab-manager'] },
  { to: '/figures', label: 'figures', Icon: BarChartIcon, roles: everybody },
  { to: '/audit', label: 'audit', Icon: EyeIcon, roles: ['auditor', 'lab-manager'] },
  { to: '/settings', label: 'settings', Icon: CogIcon, roles: ['lab-manager'] },
] as const satisfies readonly { to: string; label: string; Icon: unknown; roles: readonly Role[] }[];

type Place = (typeof places)[number];

/** Where an address belongs: judging and reviewing is what one comes to from the queue. */
function placeOf(path: string, mine: readonly Place[]): Place | undefined {
  const isDecided = /^\/requests\/[^/]+\/(judge|review)$/.test(path);
  const fromQueue = isDecided ? mine.find(({ to }) => to === '/queue') : undefined;
  return fromQueue ?? mine.find(({ to }) => path === to || path.startsWith(`${to}/`));
}

/** What the lab’s people have at the left of every page: the places that their roles need. */
export function LabRail({ me }: { me: Me }) {
  const w = useWords(frameWords);
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setOpen(false), [path]);
  const mine = places.filter(({ roles }) => hasRole(me, ...roles));
  const here = placeOf(path, mine);
  return (
    <header className={open ? 'rail open' : 'rail'}>
      <Link className="brand" to="/">
        <Mark />
        Smart Care Lab
      </Link>
      <button className="menu-button" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <MenuHamburgerIcon className="icon" aria-hidden />
        {w.menu}
      </button>
      <nav aria-label={w.mainMenu}>
        {mine.map((place) => (
          // On the place’s own page the router says ‘page’.
          <Link
            key={place.to}
            to={place.to}
            activeOptions={{ exact: true, includeSearch: false }}
            aria-current={place === here ? 'true' : undefined}
          >
            <place.Icon className="icon" aria-hidden />
            {w[place.label]}
          </Link>
        ))}
      </nav>
      <p className="foot">
        {me.name}
        <br />
        {me.memberships.map(({ role }) => w.roles[role]).join(', ')}
        <br />
        <Link to="/profile">{w.profile}</Link>
      </p>
    </header>
  );
}
