import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedInRoute } from '../frame/root-route';

/** What the lab offers, for everybody. */
export const testbedRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/testbeds',
    component: lazyRouteComponent(() => import('./testbeds-page'), 'TestbedsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/testbeds/$id',
    component: lazyRouteComponent(() => import('./testbed-page'), 'TestbedPage'),
  }),
] as const;

/** The lab’s own view of them: read by its people, changed by the lab manager. */
export const signedInTestbedRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/lab/testbeds',
    component: lazyRouteComponent(() => import('./manage/lab-testbeds-page'), 'LabTestbedsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/lab/testbeds/new',
    component: lazyRouteComponent(() => import('./manage/lab-new-testbed-page'), 'LabNewTestbedPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/lab/testbeds/$id',
    component: lazyRouteComponent(() => import('./manage/lab-testbed-page'), 'LabTestbedPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/lab/sites/new',
    component: lazyRouteComponent(() => import('./manage/lab-site-page'), 'LabNewSitePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/lab/sites/$id',
    component: lazyRouteComponent(() => import('./manage/lab-site-page'), 'LabSitePage'),
  }),
] as const;
