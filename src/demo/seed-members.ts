import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '../kernel/actor.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { OrganisationsCommands } from '../organisations/organisations.commands.js';
import { openAccount } from '../people/account.store.js';
import { join } from '../people/membership.store.js';
import { SIGN_IN, type SignInLibrary } from '../people/sign-in.js';
import { type Tx, Transactions } from '../platform/transactions.js';
import { actorOf, type DemoCast, idOf, managerAddress, once, personOf } from './demo-cast.js';
import { demoMembers, type MemberKey, type SeededPerson, seededPeople } from './demo-members.js';
import { demoOrganisations, demoPassword } from './demo-people.js';

export function demoLabId(seed: string): string {
  return idOf(seed, 'lab');
}

/** The lab with its people, then its members with theirs. */
export async function seedMembers(
  app: NestFastifyApplication,
  seed: string,
): Promise<Pick<DemoCast, 'people' | 'organisations'>> {
  const transactions = app.get(Transactions);
  const { password } = await app.get<SignInLibrary>(SIGN_IN).$context;
  const passwordHash = await password.hash(demoPassword);
  const organisationIds = new Map<string, string>([['lab', demoLabId(seed)]]);
  const actorsOf = (those: readonly SeededPerson[]): Map<string, Actor> =>
    new Map(those.map((person) => [person.email, actorOf(idOf(seed, person.email), person, organisationIds)]));
  const colleagues = seededPeople.filter(worksAtLab);
  const manager = personOf(actorsOf(colleagues), managerAddress);
  const enter = (tx: Tx, those: readonly SeededPerson[]) =>
    enterPeople(tx, seed, { those, organisationIds, passwordHash });

  await transactions.run(once(manager, 'the lab'), async (tx) => {
    const { kind, name, number } = demoOrganisations.lab;
    const lab = { id: demoLabId(seed), kind, name, number, country: 'NO', createdAt: tx.now, version: 1 };
    await tx.manager.insert(OrganisationEntity, { ...lab, standing: 'active', standingReason: null });
    await enter(tx, colleagues);
  });
  for (const { key, ...member } of demoMembers) {
    const { id } = await app.get(OrganisationsCommands).register(once(manager, `member ${key}`), member);
    organisationIds.set(key, id);
  }
  const others = seededPeople.filter((person) => !worksAtLab(person));
  await transactions.run(once(manager, 'people'), (tx) => enter(tx, others));
  const organisations = new Map(demoMembers.map(({ key }): [MemberKey, string] => [key, organisationIds.get(key)!]));
  return { people: actorsOf(seededPeople), organisations };
}

function worksAtLab({ memberships }: SeededPerson): boolean {
  return memberships.some(({ organisation }) => organisation === 'lab');
}

/** As though each had accepted an invitation, without the letters. */
async function enterPeople(
  tx: Tx,
  seed: string,
  given: { those: readonly SeededPerson[]; organisationIds: ReadonlyMap<string, string>; passwordHash: string },
): Promise<void> {
  for (const { name, email, language, memberships, signsIn } of given.those) {
    const id = idOf(seed, email);
    await openAccount(tx, { id, name, email, language }, signsIn ? given.passwordHash : undefined);
    for (const { organisation, role } of memberships) {
      await join(tx, { organisationId: given.organisationIds.get(organisation)!, personId: id, role });
    }
  }
}
