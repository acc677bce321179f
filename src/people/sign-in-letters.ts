import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { addMinutes } from '../kernel/period.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';
import { Transactions } from '../platform/transactions.js';
import { findPerson } from './person.store.js';
import { SignInDatabase } from './sign-in-database.js';
import { type SignInLetter, SignInMail } from './sign-in-mail.js';
import { magicLinkMinutes, passwordResetMinutes, type SignInLetters } from './sign-in.js';

/** Writes what the sign-in library wants sent. An address without an account gets nothing, and nobody is told. */
@Injectable()
export class SignInLetterWriter implements SignInLetters {
  constructor(
    private readonly database: SignInDatabase,
    private readonly transactions: Transactions,
    private readonly mail: SignInMail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  magicLink(address: string, token: string): Promise<void> {
    const url = linkTo(this.config, 'sign-in/link', token);
    return this.write({ kind: 'magic-link', address, url, minutes: magicLinkMinutes });
  }

  passwordReset(address: string, token: string): Promise<void> {
    const url = linkTo(this.config, 'sign-in/new-password', token);
    return this.write({ kind: 'password-reset', address, url, minutes: passwordResetMinutes });
  }

  private async write({
    kind,
    address,
    url,
    minutes,
  }: Pick<SignInLetter, 'kind' | 'address' | 'url'> & { minutes: number }) {
    const { rows } = await this.database.pool.query<{ id: string }>(`SELECT id FROM "user" WHERE email = $1`, [
      address.toLowerCase(),
    ]);
    const personId = rows[0]?.id;
    if (personId === undefined) return;
    const self: Actor = { kind: 'person', personId, memberships: [], language: 'nb', requestId: `letter:${kind}` };
    await this.transactions.run(self, async (tx) => {
      const { email, language } = await findPerson(tx, personId);
      await this.mail.send(tx, {
        kind,
        personId,
        address: email,
        language,
        url,
        expiresAt: addMinutes(tx.now, minutes),
      });
    });
  }
}

/** A link for one reader. The secret is in the fragment: browsers never send it, so that no log and no referrer has it. */
export function linkTo({ publicUrl }: Pick<Config, 'publicUrl'>, page: string, token: string): string {
  return `${publicUrl}/${page}#token=${token}`;
}
