import { record } from '../audit/audit.store.js';
import { notFound } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { PersonEntity } from './person.entity.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    person: `person.${'changed' | 'password-changed' | 'exported' | 'erased'}`;
  }
}

/** @throws Refused (not-found) for somebody whom the actor may not see, too. */
export async function findPerson(tx: Tx, id: string): Promise<PersonEntity> {
  const person = await tx.manager.findOneBy(PersonEntity, { id });
  if (!person) throw notFound();
  return person;
}

/** What anyone who guesses at a person's password would try first. */
export async function guessableWords(tx: Tx, personId: string): Promise<string[]> {
  const { name, email } = await findPerson(tx, personId);
  const organisations = await tx.query<{ name: string }>(
    `SELECT o.name FROM organisation o JOIN membership m ON m.organisation_id = o.id
     WHERE m.person_id = $1 AND m.ended_at IS NULL`,
    [personId],
  );
  return [name, email, ...organisations.map((organisation) => organisation.name)];
}

export async function recordPasswordChange(tx: Tx, personId: string): Promise<void> {
  await record(tx, {
    type: 'person.password-changed',
    subjectType: 'person',
    subjectId: personId,
    organisationId: null,
  });
}
