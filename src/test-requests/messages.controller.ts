import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer, AnswerNothing } from '../platform/answer.decorator.js';
import { type PageQuery, pageQuery } from '../platform/page.js';
import { By } from '../platform/request-actor.js';
import { writingRoles } from './message.rules.js';
import {
  type MessagesSeen,
  messagesPage,
  messagesSeen,
  messageView,
  type NewMessage,
  newMessage,
} from './message.views.js';
import { MessagesCommands } from './messages.commands.js';
import { MessagesQueries } from './messages.queries.js';

const id = z.uuid();

@ApiTags('test requests')
@Controller('api/v1/test-requests/:id/messages')
export class MessagesController {
  constructor(
    private readonly queries: MessagesQueries,
    private readonly commands: MessagesCommands,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answer(200, messagesPage, 'What the company and the lab have written to each other, the newest first')
  messages(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Query({ schema: pageQuery }) page: PageQuery,
  ) {
    return this.queries.messages(actor, requestId, page);
  }

  @Post()
  @Allow(...writingRoles)
  @Answer(201, messageView, 'Sent to the other side')
  send(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: newMessage }) message: NewMessage,
  ) {
    return this.commands.send(actor, requestId, message);
  }

  @Put('seen')
  @Allow('signed-in')
  @AnswerNothing('Everything up to that message counts as read by the caller')
  markSeen(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: messagesSeen }) seen: MessagesSeen,
  ) {
    return this.commands.markSeen(actor, requestId, seen);
  }
}
