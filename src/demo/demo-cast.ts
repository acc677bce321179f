import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash } from 'node:crypto';
import type { Actor } from '../kernel/actor.js';
import type { DocumentShelf } from './demo-documents.js';
import type { MemberKey, SeededPerson } from './demo-members.js';
import type { SiteKey } from './demo-sites.js';
import type { TestbedKey } from './demo-testbeds.js';

/** Everybody and everything that the history is played with. */
export interface DemoCast {
  readonly app: NestFastifyApplication;
  readonly seed: string;
  /** By their address. */
  readonly people: ReadonlyMap<string, Actor>;
  readonly organisations: ReadonlyMap<MemberKey, string>;
  readonly sites: ReadonlyMap<SiteKey, string>;
  readonly testbeds: ReadonlyMap<TestbedKey, string>;
  readonly documents: DocumentShelf;
}

export const managerAddress = 'ingrid@smartcarelab.example';
export const reviewerAddresses = ['farid@smartcarelab.example', 'folke@smartcarelab.example'] as const;

export function personOf(people: DemoCast['people'], address: string): Actor {
  const person = people.get(address);
  if (!person) throw new Error(`nobody in the demo lab has the address ${address}`);
  return person;
}

/**
 * The actor, for one act that must not be done twice: the whole history is played again from its beginning when an earlier
 * start was interrupted, and what has been done already answers as it did then.
 */
export function once(actor: Actor, act: string): Actor {
  return { ...actor, idempotency: { key: `${onceKeyPrefix}${act}`, fingerprint: 'demo-lab' } };
}

export const onceKeyPrefix = 'demo-lab: ';

/** A UUID (RFC 9562 §5.8) that is the same each time for the same name. */
export function idOf(seed: string, name: string): string {
  const hex = createHash('sha256').update(`${seed} ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

export function actorOf(
  id: string,
  { language, memberships }: SeededPerson,
  organisationIds: ReadonlyMap<string, string>,
): Actor {
  return {
    kind: 'person',
    personId: id,
    memberships: memberships.map(({ organisation, role }) => ({
      organisationId: organisationIds.get(organisation)!,
      role,
      standing: 'active',
    })),
    language,
    requestId: 'demo-lab',
  };
}
