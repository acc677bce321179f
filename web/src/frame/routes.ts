import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route';

export const openFrameRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/about',
    component: lazyRouteComponent(() => import('./about-page'), 'AboutPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/accessibility',
    component: lazyRouteComponent(() => import('./accessibility-page'), 'AccessibilityPage'),
  }),
] as const;
