import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../frame/root-route';

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

export const reportRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/figures',
    validateSearch: (search: Record<string, unknown>): { from?: string; until?: string } => ({
      from: day(search.from),
      until: day(search.until),
    }),
    component: lazyRouteComponent(() => import('./figures-page'), 'FiguresPage'),
  }),
] as const;
