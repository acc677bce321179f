import { Injectable } from '@nestjs/common';
import type { Language } from '../kernel/language.js';
import type { Tx } from '../platform/transactions.js';

/** An e-mail that lets its reader in. Its address holds a secret: it belongs in the e-mail alone, never in a log or an event. */
export interface SignInLetter {
  readonly kind: 'magic-link' | 'password-reset' | 'invitation';
  /** Null for somebody who is invited and may have no account yet. */
  readonly personId: string | null;
  readonly address: string;
  readonly language: Language;
  readonly url: string;
  readonly expiresAt: Date;
  /** Of an invitation: to what, and by whom (null: by the program's set-up). */
  readonly organisationName?: string;
  readonly inviterName?: string | null;
}

/** Writes the letter down in the transaction that it is handed, to be sent after its commit. */
export type Carrier = (tx: Tx, letter: SignInLetter) => Promise<void>;

/** Where people's letters are handed over to the room that sends e-mail: a higher room, which says so when it starts. */
@Injectable()
export class SignInMail {
  private carrier: Carrier | undefined;

  carriedBy(carrier: Carrier): void {
    this.carrier = carrier;
  }

  async send(tx: Tx, letter: SignInLetter): Promise<void> {
    if (!this.carrier) throw new Error('no room carries the sign-in e-mails');
    await this.carrier(tx, letter);
  }
}
