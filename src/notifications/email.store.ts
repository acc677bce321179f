import { randomUUID } from 'node:crypto';
import type { Language } from '../kernel/language.js';
import type { Tx } from '../platform/transactions.js';
import type { EmailContent, EmailKind } from './email-kinds.js';
import type { Letterhead } from './letterhead.js';
import { isMailAddress } from './mail-address.js';

/** What an e-mail's calendar entry has beside the e-mail's own slot. */
export interface EmailCalendar {
  readonly uid: string;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly sequence: number;
  readonly geo: { readonly latitude: number; readonly longitude: number } | null;
}

/** An e-mail that somebody is to get. The first four name it: the same ones again are the same e-mail. */
export interface NewEmail {
  readonly content: EmailContent;
  readonly subjectId: string;
  readonly subjectVersion: string;
  readonly address: string;
  readonly noticeId: string | null;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly language: Language;
  readonly dueAt: Date;
  /** A link that takes the place of the content's own when it is sent, and is forgotten then. */
  readonly secret?: string;
  readonly calendar?: EmailCalendar;
  /** Whether it waits until then to go with others: see daily-collection.store. */
  readonly waitsForDay?: boolean;
}

/**
 * Writes down that these e-mails are owed, each once however often it is said. What is no e-mail address is given up at
 * once, so that it is seen.
 */
export async function oweEmails(tx: Tx, letterhead: Letterhead, emails: readonly NewEmail[]): Promise<void> {
  const rows = emails.map(({ content, secret, calendar, waitsForDay = false, ...email }) => {
    const id = randomUUID();
    const deliverable = isMailAddress(email.address);
    return {
      ...email,
      id,
      kind: content.kind,
      content,
      messageId: letterhead.messageId(id),
      secret: deliverable ? secret : undefined,
      calendar,
      waitsForDay,
      status: deliverable ? 'owed' : 'given-up',
      error: deliverable ? undefined : 'not one e-mail address',
    };
  });
  await tx.query(
    `INSERT INTO email (id, notice_id, kind, organisation_id, subject_id, subject_version, person_id, address, language,
                        message_id, content, secret, calendar, waits_for_day, status, last_error, due_at, created_at)
     SELECT id, "noticeId", kind, "organisationId", "subjectId", "subjectVersion", "personId", address, language,
            "messageId", content, secret, calendar, "waitsForDay", status, error, "dueAt", $2
     FROM jsonb_to_recordset($1) AS e (id uuid, "noticeId" uuid, kind text, "organisationId" uuid, "subjectId" uuid,
       "subjectVersion" text, "personId" uuid, address text, language text, "messageId" text, content jsonb, secret text,
       calendar jsonb, "waitsForDay" boolean, status text, error text, "dueAt" timestamptz)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows), tx.now],
  );
}

/** An e-mail as its sender has it in hand. */
export interface EmailInHand {
  readonly id: string;
  readonly noticeId: string | null;
  readonly kind: EmailKind;
  readonly subjectId: string;
  readonly personId: string | null;
  readonly address: string;
  readonly language: Language;
  readonly messageId: string;
  readonly content: EmailContent;
  readonly secret: string | null;
  readonly calendar: EmailCalendar | null;
  readonly attempts: number;
  readonly ambiguous: number;
  readonly createdAt: Date;
}

export const emailInHandColumns = `
  id, notice_id AS "noticeId", kind, subject_id AS "subjectId", person_id AS "personId", address, language, message_id AS "messageId", content,
  secret, calendar, attempts_count AS attempts, ambiguous_count AS ambiguous, created_at AS "createdAt"`;
