import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { DecisionBasisQueries } from './decision-basis.queries.js';
import { decisionBasisView } from './decision-basis.views.js';

@ApiTags('test requests')
@Controller('api/v1/test-requests/:id/decision-basis')
export class DecisionBasisController {
  constructor(private readonly queries: DecisionBasisQueries) {}

  @Get()
  @Allow('lab-manager')
  @Answer(
    200,
    decisionBasisView,
    'What the lab manager decides on, and everything that an approval would be refused for',
  )
  basis(@By() actor: Actor, @Param('id', { schema: z.uuid() }) requestId: string) {
    return this.queries.basis(actor, requestId);
  }
}
