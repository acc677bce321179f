import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedInRoute } from '../frame/root-route';
import { emailSearch } from './email-search';

export const openNotificationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/unsubscribe/$token',
    component: lazyRouteComponent(() => import('./unsubscribe-page'), 'UnsubscribePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/account-erased',
    component: lazyRouteComponent(() => import('./profile/account-erased-page'), 'AccountErasedPage'),
  }),
] as const;

export const notificationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/profile',
    component: lazyRouteComponent(() => import('./profile/profile-page'), 'ProfilePage'),
  }),
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
