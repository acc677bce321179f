import { Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer, AnswerNothing } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { EmailsCommands } from './emails.commands.js';
import { EmailsQueries } from './emails.queries.js';
import { emailDetail, type EmailFilter, emailFilter, emailsPage, mailChannelView } from './emails.views.js';

const id = z.uuid();
/** The e-mail brings its own style. It runs nothing, fetches nothing and tells nobody that it is read. */
const emailPolicy = `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'`;

@ApiTags('e-mail')
@Controller('api/v1')
export class EmailsController {
  constructor(
    private readonly queries: EmailsQueries,
    private readonly commands: EmailsCommands,
  ) {}

  @Get('emails')
  @Allow('lab-manager')
  @Answer(200, emailsPage, 'Every e-mail that was ever owed, the newest first')
  list(@By() actor: Actor, @Query({ schema: emailFilter }) filter: EmailFilter) {
    return this.queries.list(actor, filter);
  }

  @Get('emails/:id')
  @Allow('lab-manager')
  @Answer(200, emailDetail, 'One e-mail, as its reader gets it')
  one(@By() actor: Actor, @Param('id', { schema: id }) emailId: string) {
    return this.queries.one(actor, emailId);
  }

  @Get('emails/:id/html')
  @Allow('lab-manager')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', emailPolicy)
  @Header('cache-control', 'no-store')
  @ApiResponse({
    status: 200,
    description: 'The same as a page to be shown in a frame; missing where `rendered` is null',
    content: { 'text/html': { schema: { type: 'string' } } },
  })
  page(@By() actor: Actor, @Param('id', { schema: id }) emailId: string) {
    return this.queries.page(actor, emailId);
  }

  @Post('emails/:id/retry')
  @Allow('lab-manager')
  @AnswerNothing('Owed again')
  retry(@By() actor: Actor, @Param('id', { schema: id }) emailId: string) {
    return this.commands.retry(actor, emailId);
  }

  @Get('mail-channel')
  @Allow('lab-manager')
  @Answer(200, mailChannelView, 'Whether e-mails get away at all')
  channel(@By() actor: Actor) {
    return this.queries.channel(actor);
  }
}
