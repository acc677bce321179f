import { applyDecorators, Controller, Get, Header, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { contentDisposition } from '../files/file-name.js';
import { notFound } from '../kernel/refusal.js';
import { Allow } from '../platform/allow.decorator.js';
import { languageOf } from '../platform/request-actor.js';
import { CaughtMails } from './caught-mail.js';
import { mailListPage, type MailList, query } from './mailbox-list.page.js';
import { mailGonePage, mailMessagePage } from './mailbox-message.page.js';
import { MailboxGuard } from './mailbox.guard.js';
import { mailboxStyle } from './mailbox.style.js';

const mailsPerPageMax = 50;

const id = z.string().regex(/^\d{8}T\d{9}Z-\d{7,9}$/);
const index = z.coerce.number().int().min(0).max(1_000);
const filter = z.object({
  to: z
    .string()
    .trim()
    .toLowerCase()
    .max(254)
    .transform((address) => address || undefined)
    .optional(),
  before: id.optional(),
});
type Filter = z.output<typeof filter>;

const webPage = 'text/html; charset=utf-8';
const ownPolicy = `default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
/** A message shows its own style and its embedded pictures. It runs nothing, fetches nothing and tells nobody that it is read. */
const messagePolicy = `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'`;

/** A page that holds what others wrote to others: no cache keeps it, and it can do only what its policy (CSP) says. */
function Page(path: string, contentType: string, policy = ownPolicy): MethodDecorator {
  return applyDecorators(
    Get(path),
    Allow('anyone'),
    Header('content-type', contentType),
    Header('content-security-policy', policy),
    Header('cache-control', 'no-store'),
  );
}

/** The mail that was caught instead of sent, to be read by whoever tries the lab. */
@ApiExcludeController()
@Controller()
@UseGuards(MailboxGuard)
export class MailboxController {
  constructor(private readonly mails: CaughtMails) {}

  @Page('mailbox', webPage)
  async list(@Query({ schema: filter }) asked: Filter, @Req() request: FastifyRequest): Promise<string> {
    return mailListPage(languageOf(request) ?? 'nb', await this.find(asked));
  }

  /** The same for programs. */
  @Page('mailbox.json', 'application/json; charset=utf-8')
  async json(@Query({ schema: filter }) asked: Filter) {
    const { mails, to, hasOlder } = await this.find(asked);
    const next = hasOlder ? `/mailbox.json${query({ to, before: mails.at(-1)!.id })}` : null;
    return { mails: mails.map((mail) => ({ ...mail, url: `/mailbox/${mail.id}` })), next };
  }

  @Get('mailbox/style.css')
  @Allow('anyone')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return mailboxStyle;
  }

  @Page('mailbox/:id', webPage)
  async message(
    @Param('id', { schema: id }) wanted: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const language = languageOf(request) ?? 'nb';
    const mail = await this.mails.open(wanted);
    if (mail) return mailMessagePage(language, mail);
    void reply.status(404);
    return mailGonePage(language);
  }

  @Page('mailbox/:id/html', webPage, messagePolicy)
  async html(@Param('id', { schema: id }) wanted: string): Promise<string> {
    const mail = await this.mails.open(wanted);
    if (mail?.html === undefined) throw notFound();
    return withLinksBesideIt(mail.html);
  }

  @Page('mailbox/:id/source', 'text/plain; charset=utf-8')
  async source(@Param('id', { schema: id }) wanted: string): Promise<Buffer> {
    const source = await this.mails.source(wanted);
    if (!source) throw notFound();
    return source;
  }

  @Page('mailbox/:id/attachment/:index', 'application/octet-stream')
  async attachment(
    @Param('id', { schema: id }) wanted: string,
    @Param('index', { schema: index }) which: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const attachment = (await this.mails.open(wanted))?.attachments[which];
    if (!attachment) throw notFound();
    void reply.header('content-disposition', contentDisposition(attachment.filename ?? 'attachment'));
    return attachment.content;
  }

  private async find({ to, before }: Filter): Promise<MailList> {
    const all = await this.mails.all();
    const recipients = [...new Set(all.flatMap((mail) => mail.to.map(({ address }) => address.toLowerCase())))].sort();
    const found = all.filter((mail) => {
      const isTo = to === undefined || mail.to.some(({ address }) => address.toLowerCase() === to);
      return isTo && (before === undefined || mail.id < before);
    });
    const mails = found.slice(0, mailsPerPageMax);
    return { mails, to, before, hasOlder: found.length > mails.length, recipients };
  }
}

/** Pages refuse to be shown in a frame, so a link of the message opens outside the frame that it is read in. */
function withLinksBesideIt(message: string): string {
  const base = '<base target="_blank">';
  const withHead = message.replace(/<head(\s[^>]*)?>/i, `$&${base}`);
  return withHead === message ? `<!doctype html>${base}${message}` : withHead;
}
