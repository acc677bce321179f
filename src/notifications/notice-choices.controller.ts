import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer, AnswerNothing } from '../platform/answer.decorator.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import { choiceChange, choiceView, unsubscriptionView } from './notice-choice.views.js';
import { NoticeChoicesCommands } from './notice-choices.commands.js';

const token = z.string().min(1).max(200);

@ApiTags('e-mail')
@Controller()
export class NoticeChoicesController {
  constructor(private readonly commands: NoticeChoicesCommands) {}

  @Get('api/v1/me/notices')
  @Allow('signed-in')
  @Answer(200, choiceView, 'Which e-mails one gets, and how often')
  own(@By() actor: Actor) {
    return this.commands.own(actor);
  }

  @Put('api/v1/me/notices')
  @Allow('signed-in')
  @Answer(200, choiceView, 'Chosen; holds for whatever has not been sent')
  choose(
    @By() actor: Actor,
    @SeenVersion() seenVersion: number,
    @Body({ schema: choiceChange }) wanted: z.output<typeof choiceChange>,
  ) {
    return this.commands.choose(actor, seenVersion, wanted);
  }

  @Get('api/v1/unsubscriptions/:token')
  @Allow('anyone')
  @Answer(200, unsubscriptionView, 'What the link of an e-mail switches off, and whether it has')
  unsubscription(@By() actor: Actor, @Param('token', { schema: token }) signed: string) {
    return this.commands.unsubscription(actor, signed);
  }

  /**
   * The address in the header of digests and reminders: mail programs post to it (RFC 8058), and who opens it gets the web
   * client's page, which asks first: what only fetches links must switch nothing off.
   */
  @Post('unsubscribe/:token')
  @Allow('anyone')
  @AnswerNothing('Switched off')
  unsubscribe(@By() actor: Actor, @Param('token', { schema: token }) signed: string) {
    return this.commands.unsubscribe(actor, signed);
  }
}
