import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedInRoute } from '../frame/root-route';
import { calendarSearch } from './calendar/lab-calendar-address';
import { slotSearch } from './finder/slot-of-address';

/** What is free is the same for everybody: a visitor may look too. */
export const bookingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/free-slots',
    validateSearch: slotSearch,
    component: lazyRouteComponent(() => import('./finder/find-time-page'), 'FindTimePage'),
  }),
] as const;

export const signedInBookingRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/queue',
    component: lazyRouteComponent(() => import('./queue/queue-page'), 'QueuePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id',
    component: lazyRouteComponent(() => import('./request/request-page'), 'RequestPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/slot',
    validateSearch: slotSearch,
    component: lazyRouteComponent(() => import('./finder/slot-page'), 'SlotPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/send',
    component: lazyRouteComponent(() => import('./send/send-page'), 'SendPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/move',
    component: lazyRouteComponent(() => import('./request/move-page'), 'MovePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/judge',
    component: lazyRouteComponent(() => import('./judge/judge-page'), 'JudgePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/calendar',
    validateSearch: calendarSearch,
    component: lazyRouteComponent(() => import('./calendar/lab-calendar-page'), 'LabCalendarPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/today',
    component: lazyRouteComponent(() => import('./today/today-page'), 'TodayPage'),
  }),
] as const;
