import { createRouter } from '@tanstack/react-router';
import { auditRoutes } from './audit/routes';
import { bookingRoutes, signedInBookingRoutes } from './bookings/routes';
import { checklistRoutes } from './checklists/routes';
import { openFrameRoutes } from './frame/routes';
import { homeRoute, rootRoute, signedInRoute } from './frame/root-route';
import { notificationRoutes, openNotificationRoutes } from './notifications/routes';
import { organisationRoutes } from './organisations/routes';
import { peopleRoutes, signedInPeopleRoutes } from './people/routes';
import { queryClient } from './platform/queries';
import { reportRoutes } from './reports/routes';
import { signedInTestbedRoutes, testbedRoutes } from './testbeds/routes';
import { testRequestRoutes } from './test-requests/routes';

const routeTree = rootRoute.addChildren([
  homeRoute,
  ...openFrameRoutes,
  ...peopleRoutes,
  ...testbedRoutes,
  ...checklistRoutes,
  ...bookingRoutes,
  ...openNotificationRoutes,
  signedInRoute.addChildren([
    ...auditRoutes,
    ...organisationRoutes,
    ...signedInPeopleRoutes,
    ...signedInTestbedRoutes,
    ...testRequestRoutes,
    ...signedInBookingRoutes,
    ...notificationRoutes,
    ...reportRoutes,
  ]),
]);

/** Every screen has an address of its own, the same in both languages, and is fetched when it is first gone to. */
export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
