import type { Tx } from '../platform/transactions.js';
import { PersonEntity } from './person.entity.js';

/**
 * Makes a person and the account that they sign in by, in the sign-in library's tables: an account stands or falls with
 * the invitation that it comes from. Without a password hash they sign in by links.
 */
export async function openAccount(
  tx: Tx,
  person: Pick<PersonEntity, 'id' | 'name' | 'email' | 'language'>,
  passwordHash: string | undefined,
): Promise<void> {
  await tx.manager.insert(PersonEntity, { ...person, createdAt: tx.now, version: 1 });
  // The library wants a name; the person's own row has it.
  await tx.query(`INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ($1, '', $2, true)`, [
    person.id,
    person.email,
  ]);
  if (passwordHash === undefined) return;
  await tx.query(
    `INSERT INTO auth.account ("accountId", "providerId", "userId", password, "updatedAt")
     SELECT id::text, 'credential', id, $2, now() FROM auth."user" WHERE id = $1`,
    [person.id, passwordHash],
  );
}
