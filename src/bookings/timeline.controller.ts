import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { type PageQuery, pageQuery } from '../platform/page.js';
import { By } from '../platform/request-actor.js';
import { timelinePage, TimelineQueries } from './timeline.queries.js';

@ApiTags('test requests')
@Controller('api/v1/test-requests/:id/timeline')
export class TimelineController {
  constructor(private readonly queries: TimelineQueries) {}

  @Get()
  @Allow('signed-in')
  @Answer(200, timelinePage, 'What happened to the request and its bookings, the newest first')
  timeline(
    @By() actor: Actor,
    @Param('id', { schema: z.uuid() }) requestId: string,
    @Query({ schema: pageQuery }) page: PageQuery,
  ) {
    return this.queries.timeline(actor, requestId, page);
  }
}
