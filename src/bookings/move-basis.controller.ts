import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { type MoveAsked, moveAsked } from './booking.inputs.js';
import { MoveBasisQueries } from './move-basis.queries.js';
import { moveBasisView } from './move-basis.views.js';

@ApiTags('bookings')
@Controller('api/v1/bookings/:id/move-basis')
export class MoveBasisController {
  constructor(private readonly queries: MoveBasisQueries) {}

  @Get()
  @Allow('lab-manager')
  @Answer(200, moveBasisView, 'Everything that is against moving the booking there, and who is free to lead it then')
  basis(
    @By() actor: Actor,
    @Param('id', { schema: z.uuid() }) bookingId: string,
    @Query({ schema: moveAsked }) wanted: MoveAsked,
  ) {
    return this.queries.basis(actor, bookingId, wanted);
  }
}
