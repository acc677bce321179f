import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { InvitationAnswersCommands } from './invitation-answers.commands.js';
import { invitationAnswer, invitationToken, invitedView, joinedView } from './invitation.views.js';
import { Sessions } from './sessions.js';

/** For somebody who holds an invitation's token. It comes in the body: addresses are logged, bodies are not. */
@ApiTags('people')
@Controller('api/v1')
export class InvitationAnswersController {
  constructor(
    private readonly commands: InvitationAnswersCommands,
    private readonly sessions: Sessions,
  ) {}

  @Post('invitation-lookups')
  @Allow('anyone')
  @Answer(200, invitedView, 'What the invitation is to')
  look(@By() actor: Actor, @Body({ schema: invitationToken }) { token }: z.output<typeof invitationToken>) {
    return this.commands.look(actor, token);
  }

  @Post('invitation-acceptances')
  @Allow('anyone')
  @Answer(201, joinedView, 'Joined; a new account is signed in')
  async accept(
    @By() actor: Actor,
    @Body({ schema: invitationAnswer }) answer: z.output<typeof invitationAnswer>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { newAccount, ...joined } = await this.commands.accept(actor, answer);
    if (newAccount !== undefined) void reply.header('set-cookie', await this.sessions.begin(newAccount));
    return joined;
  }
}
