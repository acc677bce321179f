import { CalendarIcon, HouseIcon, MenuHamburgerIcon, PersonGroupIcon, TasklistIcon } from '@navikt/aksel-icons';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Mark } from '../look/mark';
import { useLanguage, useWords } from '../platform/language';
import { type Me, ownOrganisations } from '../platform/session';
import { frameWords } from './frame.texts';

/** What visitors and companies have over every page; on a phone a menu, and for companies four tabs below. */
export function TopBar({ me }: { me: Me | null }) {
  const w = useWords(frameWords);
  const { language, choose } = useLanguage();
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setOpen(false), [path]);
  const places = me ? companyPlaces(w, me) : visitorPlaces(w);
  return (
    <>
      <header className={open ? 'top open' : 'top'}>
        <div>
          <Link className="brand" to="/">
            <Mark />
            Smart Care Lab
          </Link>
          <button className="menu-button" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <MenuHamburgerIcon className="icon" aria-hidden />
            {w.menu}
          </button>
          <nav aria-label={w.mainMenu}>
            {places.map(({ to, label, params }) => (
              <Link
                key={to}
                to={to}
                params={params}
                activeOptions={{ exact: to === '/' }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {label}
              </Link>
            ))}
          </nav>
          <div className="account">
            {me && <span>{ownOrganisations(me)[0]?.organisationName}</span>}
            {me && <Link to="/profile">{me.name}</Link>}
            {!me && (
              <button
                type="button"
                lang={language === 'nb' ? 'en' : 'nb'}
                onClick={() => choose(language === 'nb' ? 'en' : 'nb')}
              >
                {w.other}
              </button>
            )}
            {!me && (
              <Link to="/sign-in" search={{}}>
                {w.signIn}
              </Link>
            )}
          </div>
        </div>
      </header>
      {me && (
        <nav className="tab-bar" aria-label={w.menu}>
          {places.map(({ to, label, Icon, params }) => (
            <Link
              key={to}
              to={to}
              params={params}
              activeOptions={{ exact: to === '/' }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <Icon className="icon" aria-hidden />
              {label}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}

type Words = (typeof frameWords)['nb'];

interface Place {
  readonly to: '/' | '/rules' | '/testbeds' | '/about' | '/requests' | '/free-slots' | '/organisations/$id';
  readonly label: string;
  readonly Icon: typeof HouseIcon;
  readonly params?: { readonly id: string };
}

function visitorPlaces(w: Words): readonly Place[] {
  return [
    { to: '/rules', label: w.rules, Icon: TasklistIcon },
    { to: '/testbeds', label: w.testbeds, Icon: HouseIcon },
    { to: '/about', label: w.about, Icon: HouseIcon },
  ];
}

function companyPlaces(w: Words, me: Me): readonly Place[] {
  const own = ownOrganisations(me)[0]?.organisationId ?? '';
  return [
    { to: '/', label: w.home, Icon: HouseIcon },
    { to: '/requests', label: w.requests, Icon: TasklistIcon },
    { to: '/free-slots', label: w.findTime, Icon: CalendarIcon },
    { to: '/organisations/$id', label: w.colleagues, Icon: PersonGroupIcon, params: { id: own } },
  ];
}
