import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedInRoute } from '../frame/root-route';
import { calendarSearch } from './lab-calendar-address';
import { slotSearch } from './slot-of-address';

/** What is free is the same for everybody: a visitor may look too. */
export const bookingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/free-slots',
    validateSearch: slotSearch,
    component: lazyRouteComponent(() => import('./find-time-page'), 'FindTimePage'),
  }),
] as const;

export const signedInBookingRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/queue',
    component: lazyRouteComponent(() => import('./queue-page'), 'QueuePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id',
    component: lazyRouteComponent(() => import('./request-page'), 'RequestPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/slot',
    validateSearch: slotSearch,
    component: lazyRouteComponent(() => import('./slot-page'), 'SlotPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/send',
    component: lazyRouteComponent(() => import('./send-page'), 'SendPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/move',
    component: lazyRouteComponent(() => import('./move-page'), 'MovePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/judge',
    component: lazyRouteComponent(() => import('./judge-page'), 'JudgePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/calendar',
    validateSearch: calendarSearch,
    component: lazyRouteComponent(() => import('./lab-calendar-page'), 'LabCalendarPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/today',
    component: lazyRouteComponent(() => import('./today-page'), 'TodayPage'),
  }),
] as const;
