import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { HostedTestsQueries } from './hosted-tests.queries.js';
import { type HostedSpan, hostedSpan, hostedTestsView } from './hosted-tests.views.js';

@ApiTags('bookings')
@Controller('api/v1/hosted-tests')
export class HostedTestsController {
  constructor(private readonly queries: HostedTestsQueries) {}

  @Get()
  @Allow('signed-in')
  @Answer(
    200,
    hostedTestsView,
    'The tests that will be, are or were done on sites which the reader’s organisations host',
  )
  tests(@By() actor: Actor, @Query({ schema: hostedSpan }) span: HostedSpan) {
    return this.queries.tests(actor, span);
  }
}
