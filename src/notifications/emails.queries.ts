import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { type Page, toPage } from '../platform/page.js';
import { Transactions } from '../platform/transactions.js';
import type { EmailContent } from './email-kinds.js';
import type { EmailCalendar } from './email.store.js';
import type { EmailDetail, EmailFilter, EmailView, MailChannelView } from './emails.views.js';
import { Letterhead } from './letterhead.js';
import { readChannel } from './mail-channel.store.js';
import { isLetterKind } from './notice-kinds.js';
import { composeEntry } from './outgoing-mail.js';
import { renderEmail } from './render-email.js';

const columns = `id, kind, status, organisation_id AS "organisationId", subject_id AS "subjectId", person_id AS "personId", address,
  language, message_id AS "messageId", created_at AS "createdAt", due_at AS "dueAt", sent_at AS "sentAt",
  attempts_count AS attempts, ambiguous_count AS ambiguous, last_error AS "lastError", server_answer AS "serverAnswer",
  drop_reason AS "dropReason", returned_as AS "returnedAs", returned_at AS "returnedAt"`;

interface Readable {
  readonly content: EmailContent | null;
  readonly calendar: EmailCalendar | null;
}

/** Everything that was ever owed to anybody by e-mail, for the lab to look up. */
@Injectable()
export class EmailsQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly letterhead: Letterhead,
  ) {}

  /** The newest first. */
  list(actor: Actor, { status, subject, after, limit }: EmailFilter): Promise<Page<EmailView>> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await tx.query<EmailView & { cursor: string }>(
        `SELECT ${columns}, created_at::text AS cursor FROM email
         WHERE ($1::text IS NULL OR status = $1) AND ($2::uuid IS NULL OR subject_id = $2)
           AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
         ORDER BY created_at DESC, id DESC LIMIT $5`,
        [status ?? null, subject ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      return toPage(
        rows,
        limit,
        (row) => [row.cursor, row.id],
        ({ cursor: _, ...view }) => view,
      );
    });
  }

  async one(actor: Actor, id: string): Promise<EmailDetail> {
    const { content, calendar, ...email } = await this.transactions.read(actor, async (tx) => {
      const [row] = await tx.query<EmailView & Readable>(
        `SELECT ${columns}, content, calendar FROM email WHERE id = $1`,
        [id],
      );
      if (!row) throw notFound();
      return row;
    });
    return { ...email, rendered: await this.render(email, { content, calendar }) };
  }

  /** The e-mail’s HTML; its links open beside the frame that it is read in. @throws Refused (not-found) where there is none */
  async page(actor: Actor, id: string): Promise<string> {
    const { rendered } = await this.one(actor, id);
    if (!rendered) throw notFound();
    return rendered.html.replace(/<head[^>]*>/, '$&<base target="_blank">');
  }

  channel(actor: Actor): Promise<MailChannelView> {
    return this.transactions.read(actor, async (tx) => {
      const { trialEmailId: _, ...channel } = await readChannel(tx);
      const [counted] = await tx.query<{ owed: number; givenUp: number }>(
        `SELECT (SELECT count(*)::int FROM email WHERE status = 'owed' AND due_at <= $1) AS owed,
                (SELECT count(*)::int FROM email WHERE status = 'given-up') AS "givenUp"`,
        [tx.now],
      );
      return { works: channel.brokenSince === null, ...channel, ...counted! };
    });
  }

  private async render(
    { kind, ...email }: EmailView,
    { content, calendar }: Readable,
  ): Promise<EmailDetail['rendered']> {
    if (content === null || isLetterKind(kind)) return null;
    const { subject, text, html } = await renderEmail(content, email.language);
    const createdAt = new Date(email.createdAt);
    return {
      subject,
      text,
      html,
      calendar: composeEntry(this.letterhead, { ...email, createdAt, content, calendar })?.entry ?? null,
    };
  }
}
