import { z } from 'zod';
import { roles } from '../kernel/actor.js';
import { instant } from '../platform/answer.decorator.js';

export const roleChange = z.strictObject({ role: z.enum(roles) });

export const membershipView = z
  .object({
    id: z.uuid(),
    organisationId: z.uuid(),
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    since: instant,
  })
  .meta({ id: 'Membership' });
export type MembershipView = z.input<typeof membershipView>;
