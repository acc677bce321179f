import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The answers live in the address, and nowhere else. */
export const checklistRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/rules',
    validateSearch: (search: Record<string, unknown>): { intake?: string; question?: string } => ({
      intake: text(search.intake),
      question: text(search.question),
    }),
    component: lazyRouteComponent(() => import('./rules-page'), 'RulesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/rules/result',
    validateSearch: (search: Record<string, unknown>): { intake?: string } => ({ intake: text(search.intake) }),
    component: lazyRouteComponent(() => import('./rules-result-page'), 'RulesResultPage'),
  }),
] as const;
