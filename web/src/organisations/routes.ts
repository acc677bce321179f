import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../frame/root-route';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const organisationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/organisations',
    validateSearch: (search: Record<string, unknown>): { search?: string } => ({ search: text(search.search) }),
    component: lazyRouteComponent(() => import('./organisations-page'), 'OrganisationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/organisations/new',
    component: lazyRouteComponent(() => import('./new-organisation-page'), 'NewOrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/organisations/$id/edit',
    component: lazyRouteComponent(() => import('./edit-organisation-page'), 'EditOrganisationPage'),
  }),
] as const;
