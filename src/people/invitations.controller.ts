import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer, AnswerNothing } from '../platform/answer.decorator.js';
import { pageOf, pageQuery } from '../platform/page.js';
import { By } from '../platform/request-actor.js';
import { invitationView, newInvitation } from './invitation.views.js';
import { InvitationsCommands } from './invitations.commands.js';
import { InvitationsQueries } from './invitations.queries.js';

const id = z.uuid();

/** For whoever may give the roles: a company's administrator its own, the lab's manager all. */
@ApiTags('people')
@Controller('api/v1')
export class InvitationsController {
  constructor(
    private readonly commands: InvitationsCommands,
    private readonly queries: InvitationsQueries,
  ) {}

  @Get('organisations/:id/invitations')
  @Allow('administrator', 'lab-manager')
  @Answer(200, pageOf(invitationView), 'Those that nobody has answered, the newest first')
  list(
    @By() actor: Actor,
    @Param('id', { schema: id }) organisationId: string,
    @Query({ schema: pageQuery }) page: z.output<typeof pageQuery>,
  ) {
    return this.queries.invitations(actor, organisationId, page);
  }

  @Post('organisations/:id/invitations')
  @Allow('administrator', 'lab-manager')
  @Answer(201, invitationView, 'Invited by e-mail')
  invite(
    @By() actor: Actor,
    @Param('id', { schema: id }) organisationId: string,
    @Body({ schema: newInvitation }) wanted: z.output<typeof newInvitation>,
  ) {
    return this.commands.invite(actor, organisationId, wanted);
  }

  @Post('invitations/:id/resend')
  @Allow('administrator', 'lab-manager')
  @Answer(200, invitationView, 'Sent again with a new link; the earlier link is dead')
  resend(@By() actor: Actor, @Param('id', { schema: id }) invitationId: string) {
    return this.commands.resend(actor, invitationId);
  }

  @Delete('invitations/:id')
  @Allow('administrator', 'lab-manager')
  @AnswerNothing('Revoked; its link is dead')
  revoke(@By() actor: Actor, @Param('id', { schema: id }) invitationId: string) {
    return this.commands.revoke(actor, invitationId);
  }
}
