import { record } from '../audit/audit.store.js';
import { notFound } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import type { MembershipEntity } from './membership.entity.js';
import { refuseLast } from './membership.rules.js';
import { othersWithRole } from './membership.store.js';
import { PersonEntity } from './person.entity.js';

const erasedName = 'Slettet person';

/** @throws Refused (not-found) for somebody whom the actor may not see, too. */
export async function lockPerson(tx: Tx, id: string): Promise<PersonEntity> {
  const person = await tx.manager.findOne(PersonEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!person) throw notFound();
  return person;
}

/** The names of the organisations that would have nobody to govern them. */
export async function lastIn(tx: Tx, memberships: readonly MembershipEntity[]): Promise<string[]> {
  const last: string[] = [];
  for (const membership of memberships) {
    const others = await othersWithRole(tx, membership);
    if (refuseLast(membership.role, others).length > 0) last.push(membership.organisationId);
  }
  const rows = await tx.query<{ name: string }>(`SELECT name FROM organisation WHERE id = ANY ($1) ORDER BY name`, [
    last,
  ]);
  return rows.map(({ name }) => name);
}

/**
 * Takes from a person's row and from the sign-in whatever tells who it was, and ends all sessions. The row itself stays, and
 * with it the id that the log and others' work point at. A worker takes the address out of the rest: see erased-people.chores.
 */
export async function eraseAccount(tx: Tx, { id, email, version }: PersonEntity): Promise<void> {
  await tx.query(`DELETE FROM auth.verification WHERE value = $1::text OR position($2 IN value) > 0`, [id, email]);
  await tx.query(`DELETE FROM auth."user" WHERE id = $1`, [id]);
  await tx.query(
    `UPDATE person SET name = $2, email = erased_address(id), former_email = email, erased_at = $3, version = $4 WHERE id = $1`,
    [id, erasedName, tx.now, version + 1],
  );
  await record(tx, { type: 'person.erased', subjectType: 'person', subjectId: id, organisationId: null });
}
