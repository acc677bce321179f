import { z } from 'zod';
import { roles } from '../kernel/actor.js';
import { languages } from '../kernel/language.js';
import { organisationKinds } from '../organisations/organisation-kind.js';
import { instant } from '../platform/answer.decorator.js';

export const newInvitation = z.strictObject({
  email: z.email().max(254).toLowerCase(),
  role: z.enum(roles),
  language: z
    .enum(languages)
    .default('nb')
    .describe('Of the invitation, and of the account until its owner changes it'),
});
export type NewInvitation = z.output<typeof newInvitation>;

const token = z.string().min(1).max(200).describe('From the link in the letter');
export const invitationToken = z.strictObject({ token });
export const invitationAnswer = z.strictObject({
  token,
  name: z.string().trim().min(1).max(200).optional().describe('Of somebody who has no account yet'),
  password: z.string().min(1).max(1_000).optional().describe('Without one, one signs in by a link in an e-mail'),
});
export type InvitationAnswer = z.output<typeof invitationAnswer>;

export const invitationView = z
  .object({
    id: z.uuid(),
    organisationId: z.uuid(),
    email: z.string(),
    role: z.enum(roles),
    language: z.enum(languages),
    invitedBy: z.string().nullable(),
    createdAt: instant,
    expiresAt: instant,
    expired: z.boolean(),
  })
  .meta({ id: 'Invitation' });
export type InvitationView = z.input<typeof invitationView>;

export const invitedView = z
  .object({
    organisationName: z.string(),
    organisationKind: z.enum(organisationKinds),
    email: z.string(),
    role: z.enum(roles),
    language: z.enum(languages),
    expiresAt: instant,
    hasAccount: z.boolean().describe('Then sign in to accept; otherwise accept with a name'),
  })
  .meta({ id: 'ReceivedInvitation' });
export type InvitedView = z.input<typeof invitedView>;

export const joinedView = z
  .object({ organisationId: z.uuid(), organisationName: z.string(), role: z.enum(roles) })
  .meta({ id: 'JoinedOrganisation' });
export type JoinedView = z.input<typeof joinedView>;
