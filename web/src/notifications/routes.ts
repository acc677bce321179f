import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../frame/root-route';
import { emailSearch } from './email-search';

export const notificationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/emails',
    validateSearch: emailSearch,
    component: lazyRouteComponent(() => import('./emails-page'), 'EmailsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/emails/$id',
    component: lazyRouteComponent(() => import('./email-page'), 'EmailPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('./settings-page'), 'SettingsPage'),
  }),
] as const;
