import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { type SignInLetter, SignInMail } from '../people/sign-in-mail.js';
import type { Tx } from '../platform/transactions.js';
import type { EmailContent } from './email-kinds.js';
import { oweEmails } from './email.store.js';
import { Letterhead } from './letterhead.js';

/**
 * Carries the letters that let people in. They are owed by the transaction that made their secret, are due at once, and
 * hold the secret in a column that the program's role can write and not read; it is gone when the letter has been sent.
 */
@Injectable()
export class Letters implements OnModuleInit {
  constructor(
    private readonly modules: ModuleRef,
    private readonly letterhead: Letterhead,
  ) {}

  onModuleInit(): void {
    this.modules.get(SignInMail, { strict: false }).carriedBy((tx, letter) => this.owe(tx, letter));
  }

  private async owe(tx: Tx, letter: SignInLetter): Promise<void> {
    const id = randomUUID();
    const content = await this.contentOf(tx, letter);
    const { personId, address, language, url } = letter;
    const nobodys = { noticeId: null, organisationId: null };
    const subject = { subjectId: personId ?? id, subjectVersion: id };
    await oweEmails(tx, this.letterhead, [
      { ...nobodys, ...subject, content, personId, address, language, dueAt: tx.now, secret: url },
    ]);
  }

  private async contentOf(
    tx: Tx,
    { kind, personId, expiresAt, organisationName, inviterName }: SignInLetter,
  ): Promise<EmailContent> {
    const [person] = await tx.query<{ name: string }>(`SELECT name FROM person WHERE id = $1`, [personId]);
    const { zone } = await loadLabSettings(tx);
    const data = {
      recipientName: person?.name ?? null,
      url: '',
      settingsUrl: null,
      sender: this.letterhead.from.name,
      expiresAt: expiresAt.toISOString(),
      zone,
    };
    if (kind !== 'invitation') return { kind, data };
    return {
      kind,
      data: { ...data, organisation: organisationName ?? this.letterhead.from.name, inviterName: inviterName ?? null },
    };
  }
}
