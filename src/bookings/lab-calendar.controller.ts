import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { LabCalendarQueries } from './lab-calendar.queries.js';
import { type LabCalendarSpan, labCalendarSpan, labCalendarView } from './lab-calendar.views.js';

/** What the lab’s own people see in the calendar besides what everybody does: whose the time is. */
@ApiTags('bookings')
@Controller('api/v1/calendar/bookings')
export class LabCalendarController {
  constructor(private readonly queries: LabCalendarQueries) {}

  @Get()
  @Allow('lab-staff', 'lab-manager', 'reviewer', 'auditor')
  @Answer(200, labCalendarView, 'All that is booked at the lab in the period, with the wishes to move')
  bookings(@By() actor: Actor, @Query({ schema: labCalendarSpan }) span: LabCalendarSpan) {
    return this.queries.bookings(actor, span);
  }
}
