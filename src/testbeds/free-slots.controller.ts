import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import {
  type CalendarSpan,
  calendarSpan,
  type CalendarsSpan,
  calendarsSpan,
  type SlotSearch,
  slotSearch,
  type WantedSlot,
  wantedSlot,
} from './free-slot.inputs.js';
import { calendarsView, calendarView, freeSlotsView, slotCheckView } from './free-slot.views.js';
import { FreeSlotsQueries } from './free-slots.queries.js';

@ApiTags('free slots')
@Controller('api/v1')
export class FreeSlotsController {
  constructor(private readonly queries: FreeSlotsQueries) {}

  @Get('free-slots')
  @Allow('anyone')
  @Answer(200, freeSlotsView, 'The first slots that can be booked')
  freeSlots(@By() actor: Actor, @Query({ schema: slotSearch }) search: SlotSearch) {
    return this.queries.freeSlots(actor, search);
  }

  @Post('slot-checks')
  @Allow('anyone')
  @Answer(200, slotCheckView, 'Whether this very time can be booked, and everything that is against it')
  check(@By() actor: Actor, @Body({ schema: wantedSlot }) wanted: WantedSlot) {
    return this.queries.check(actor, wanted);
  }

  @Get('calendar')
  @Allow('anyone')
  @Answer(200, calendarsView, 'The days of several testbeds at once; of all that are in use where none is named')
  calendars(@By() actor: Actor, @Query({ schema: calendarsSpan }) asked: CalendarsSpan) {
    return this.queries.calendars(actor, asked);
  }

  @Get('testbeds/:id/calendar')
  @Allow('anyone')
  @Answer(200, calendarView, 'When the testbed is open, and what is taken of it')
  calendar(
    @By() actor: Actor,
    @Param('id', { schema: z.uuid() }) testbedId: string,
    @Query({ schema: calendarSpan }) span: CalendarSpan,
  ) {
    return this.queries.calendar(actor, testbedId, span);
  }
}
