import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import type { EmailKind } from './email-kinds.js';
import { kindParam, timingChange, NoticeTimingsCommands, timingsView, timingView } from './notice-timings.commands.js';

@ApiTags('e-mail')
@Controller('api/v1/notice-timings')
export class NoticeTimingsController {
  constructor(private readonly commands: NoticeTimingsCommands) {}

  @Get()
  @Allow('lab-manager')
  @Answer(200, timingsView, 'When each kind of e-mail goes')
  list(@By() actor: Actor) {
    return this.commands.list(actor);
  }

  @Get(':kind')
  @Allow('lab-manager')
  @Answer(200, timingView, 'When e-mails of this kind go')
  one(@By() actor: Actor, @Param('kind', { schema: kindParam }) kind: EmailKind) {
    return this.commands.one(actor, kind);
  }

  @Put(':kind')
  @Allow('lab-manager')
  @Answer(200, timingView, 'Changed; holds for what happens from now on')
  change(
    @By() actor: Actor,
    @Param('kind', { schema: kindParam }) kind: EmailKind,
    @SeenVersion() seenVersion: number,
    @Body({ schema: timingChange }) wanted: z.output<typeof timingChange>,
  ) {
    return this.commands.change(actor, kind, seenVersion, wanted);
  }
}
