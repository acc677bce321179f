import { type Reach, routes } from './route-table.js';

/** What a suspended organisation’s own people get of what is theirs; see docs/decisions/0003. */
export type WhileSuspended =
  'reads' | 'is refused' | { readonly mayBecause: string } | { readonly untriedBecause: string };

/** Reaches that the people of an organisation are within. Others ask nobody who they are, or are the lab’s alone. */
const reachesOfMembers = [
  'signed-in',
  'own, to make',
  'own, to read',
  'own, to change',
  'own, auditors apart',
  'administrators’',
  'auditors’ and administrators’',
] as const satisfies readonly Reach[];

type RouteOfMembers = {
  [route in keyof typeof routes]: (typeof routes)[route] extends (typeof reachesOfMembers)[number] ? route : never;
}[keyof typeof routes];

export const routesOfMembers = (Object.keys(routes) as (keyof typeof routes)[]).filter(
  (route): route is RouteOfMembers => (reachesOfMembers as readonly Reach[]).includes(routes[route]),
);

const givesBack = { mayBecause: 'giving time back is always allowed' };
const isOneself = { mayBecause: 'it is the person’s own, whatever their organisation’s standing' };

/** A route of members without a row does not compile. */
export const whileSuspended: Readonly<Record<RouteOfMembers, WhileSuspended>> = {
  'POST /api/auth/password-change': { untriedBecause: 'it is the person’s own, and is told in the stories of sign-in' },
  'GET /api/v1/changes': { untriedBecause: 'it is a stream without an end' },
  'GET /api/v1/me': 'reads',
  'PATCH /api/v1/me': isOneself,
  'GET /api/v1/me/notices': 'reads',
  'GET /api/v1/me/export': 'reads',
  'POST /api/v1/me/erasure': { untriedBecause: 'it is the person’s own, and is told in the story of erasure' },
  'PUT /api/v1/me/notices': { untriedBecause: 'it is the person’s own, and is told in the story of choices' },

  'GET /api/v1/test-requests': 'reads',
  'POST /api/v1/test-requests': 'is refused',
  'GET /api/v1/test-requests/{request}': 'reads',
  'PATCH /api/v1/test-requests/{request}': 'is refused',
  'POST /api/v1/test-requests/{request}/submission': 'is refused',
  'POST /api/v1/test-requests/{request}/withdrawal': givesBack,
  'POST /api/v1/test-requests/{request}/cancellation': givesBack,
  'GET /api/v1/test-requests/{request}/timeline': 'reads',
  'GET /api/v1/test-requests/{request}/messages': 'reads',
  'POST /api/v1/test-requests/{request}/messages': {
    mayBecause: 'what is to be put right must be possible to talk about',
  },
  'PUT /api/v1/test-requests/{request}/messages/seen': isOneself,
  'GET /api/v1/test-requests/{request}/checklist': 'reads',
  'PUT /api/v1/test-requests/{request}/checklist/intake': 'is refused',
  'PUT /api/v1/test-requests/{request}/checklist/items/{item}/answer': 'is refused',
  'PUT /api/v1/test-requests/{request}/checklist/items/{item}/evidence/{file}': 'is refused',
  'DELETE /api/v1/test-requests/{request}/checklist/items/{item}/evidence/{file}': 'is refused',
  'GET /api/v1/test-requests/{request}/files': 'reads',
  'POST /api/v1/test-requests/{request}/files': 'is refused',
  'DELETE /api/v1/test-requests/{request}/files/{file}': 'is refused',
  'GET /api/v1/files/{file}': 'reads',
  'HEAD /api/v1/files/{file}': 'reads',

  'GET /api/v1/hosted-tests': 'reads',
  'GET /api/v1/bookings': 'reads',
  'POST /api/v1/bookings': 'is refused',
  'GET /api/v1/bookings/{booking}': 'reads',
  'POST /api/v1/bookings/{booking}/extension': 'is refused',
  'POST /api/v1/bookings/{booking}/move': 'is refused',
  'POST /api/v1/bookings/{booking}/move-withdrawal': givesBack,
  'POST /api/v1/bookings/{booking}/cancellation': givesBack,

  'GET /api/v1/audit-events': 'reads',
  'GET /api/v1/organisations': 'reads',
  'GET /api/v1/organisations/{organisation}': 'reads',
  'GET /api/v1/organisations/{organisation}/memberships': 'reads',
  'GET /api/v1/organisations/{organisation}/invitations': 'reads',
  'POST /api/v1/organisations/{organisation}/invitations': 'is refused',
  'PATCH /api/v1/memberships/{membership}': 'is refused',
  'DELETE /api/v1/memberships/{membership}': { mayBecause: 'whoever leaves must lose what they could see' },
  'POST /api/v1/invitations/{invitation}/resend': 'is refused',
  'DELETE /api/v1/invitations/{invitation}': { mayBecause: 'taking an invitation back lets nobody in' },
};
