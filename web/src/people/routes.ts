import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedInRoute } from '../frame/root-route';

/** Only a place of our own: an address elsewhere would make the sign-in a bridge for others. */
const ownPlace = (next: unknown): string | undefined =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined;

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: ownPlace(search.next) }),
    component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in/link',
    component: lazyRouteComponent(() => import('./link-page'), 'LinkPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in/new-password',
    component: lazyRouteComponent(() => import('./new-password-page'), 'NewPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./invitation-page'), 'InvitationPage'),
  }),
] as const;

export const signedInPeopleRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/organisations/$id',
    component: lazyRouteComponent(() => import('./organisation-page'), 'OrganisationPage'),
  }),
] as const;
