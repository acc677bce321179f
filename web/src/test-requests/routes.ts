import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../frame/root-route';
import type { RequestStatus } from '../look/status';
import { type Shown, shown } from './review/review.rules';
import { statusOfAddress } from './status-of-address';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const testRequestRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests',
    validateSearch: (search: Record<string, unknown>): { status?: RequestStatus } => ({
      status: statusOfAddress(search.status),
    }),
    component: lazyRouteComponent(() => import('./requests-page'), 'RequestsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/new',
    validateSearch: (search: Record<string, unknown>): { intake?: string } => ({ intake: text(search.intake) }),
    component: lazyRouteComponent(() => import('./steps/new-request-page'), 'NewRequestPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/edit',
    component: lazyRouteComponent(() => import('./steps/resume-page'), 'ResumePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/product',
    component: lazyRouteComponent(() => import('./steps/product-page'), 'ProductPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/intake',
    component: lazyRouteComponent(() => import('./steps/intake-page'), 'IntakePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/checklist',
    validateSearch: (search: Record<string, unknown>): { topic?: string; item?: string; show?: 'missing' } => ({
      topic: text(search.topic),
      item: text(search.item),
      show: search.show === 'missing' ? 'missing' : undefined,
    }),
    component: lazyRouteComponent(() => import('./checklist/checklist-page'), 'ChecklistPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requests/$id/review',
    validateSearch: (search: Record<string, unknown>): { item?: string; show?: Shown } => ({
      item: text(search.item),
      show: shown.find((one) => one === search.show),
    }),
    component: lazyRouteComponent(() => import('./review/review-page'), 'ReviewPage'),
  }),
] as const;
