import { Navigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { hasRole, isLab, type Me, useMe } from '../platform/session';

const WelcomePage = lazy(async () => ({ default: (await import('./welcome-page')).WelcomePage }));
const CompanyHomePage = lazy(async () => ({
  default: (await import('../bookings/home/company-home-page')).CompanyHomePage,
}));

/** Where each begins the day. */
export function HomePage() {
  const me = useMe();
  if (me === undefined) return null;
  if (me && isLab(me)) return <Navigate to={firstLabPlace(me)} replace />;
  return <Suspense>{me ? <CompanyHomePage /> : <WelcomePage />}</Suspense>;
}

function firstLabPlace(me: Me) {
  if (hasRole(me, 'lab-manager', 'reviewer')) return '/queue';
  return hasRole(me, 'lab-staff') ? '/today' : '/audit';
}
