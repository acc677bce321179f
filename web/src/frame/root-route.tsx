import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery } from '../platform/session';
import { Frame } from './frame';
import { NotFoundPage } from './not-found-page';

/** Every screen stands in it: the bar or the rail around it follows from who looks. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Frame,
  notFoundComponent: NotFoundPage,
});

/** Parent of the screens that need a person; a visitor is asked to sign in, and comes back to where they were going. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
});

/** What is at the lab’s door: a visitor’s welcome, a company’s home, or the lab’s own first screen. */
export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page'), 'HomePage'),
});
