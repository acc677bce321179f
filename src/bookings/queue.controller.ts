import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { QueueQueries, waitingFilter, waitingPage } from './queue.queries.js';

@ApiTags('bookings')
@Controller('api/v1/queue')
export class QueueController {
  constructor(private readonly queries: QueueQueries) {}

  @Get()
  @Allow('lab-manager', 'reviewer', 'lab-staff')
  @Answer(200, waitingPage, 'What waits for the lab, the nearest deadline first')
  waiting(@By() actor: Actor, @Query({ schema: waitingFilter }) page: z.output<typeof waitingFilter>) {
    return this.queries.waiting(actor, page);
  }
}
