import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer, AnswerNothing } from '../platform/answer.decorator.js';
import { pageOf } from '../platform/page.js';
import { By } from '../platform/request-actor.js';
import {
  addedClosureView,
  type ClosureFilter,
  closureFilter,
  closureView,
  type NewClosure,
  newClosure,
} from './closure.views.js';
import { ClosuresCommands } from './closures.commands.js';
import { ClosuresQueries } from './closures.queries.js';

@ApiTags('testbeds')
@Controller('api/v1/closures')
export class ClosuresController {
  constructor(
    private readonly commands: ClosuresCommands,
    private readonly queries: ClosuresQueries,
  ) {}

  @Get()
  @Allow('anyone')
  @Answer(
    200,
    pageOf(closureView),
    'When testbeds are closed in spite of their opening hours, the first to begin first',
  )
  list(@By() actor: Actor, @Query({ schema: closureFilter }) filter: ClosureFilter) {
    return this.queries.closures(actor, filter);
  }

  @Post()
  @Allow('lab-manager')
  @Answer(201, addedClosureView, 'Closed, also where bookings stand in the way: those must be moved')
  add(@By() actor: Actor, @Body({ schema: newClosure }) wanted: NewClosure) {
    return this.commands.add(actor, wanted);
  }

  @Delete(':id')
  @Allow('lab-manager')
  @AnswerNothing('Open again')
  remove(@By() actor: Actor, @Param('id', { schema: z.uuid() }) closureId: string) {
    return this.commands.remove(actor, closureId);
  }
}
