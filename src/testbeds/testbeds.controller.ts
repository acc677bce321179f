import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { pageOf } from '../platform/page.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import {
  type NewTestbed,
  newTestbed,
  type OpeningHoursChange,
  openingHoursChange,
  type TestbedChange,
  testbedChange,
  type TestbedFilter,
  testbedFilter,
} from './testbed.inputs.js';
import { changedTestbedView, testbedView } from './testbed.views.js';
import { TestbedsCommands } from './testbeds.commands.js';
import { TestbedsQueries } from './testbeds.queries.js';

const id = z.uuid();

@ApiTags('testbeds')
@Controller('api/v1/testbeds')
export class TestbedsController {
  constructor(
    private readonly commands: TestbedsCommands,
    private readonly queries: TestbedsQueries,
  ) {}

  @Get()
  @Allow('anyone')
  @Answer(200, pageOf(testbedView), 'What the lab offers, by key')
  list(@By() actor: Actor, @Query({ schema: testbedFilter }) filter: TestbedFilter) {
    return this.queries.testbeds(actor, filter);
  }

  @Get(':id')
  @Allow('anyone')
  @Answer(200, testbedView, 'The testbed')
  one(@By() actor: Actor, @Param('id', { schema: id }) testbedId: string) {
    return this.queries.testbed(actor, testbedId);
  }

  @Post()
  @Allow('lab-manager')
  @Answer(201, testbedView, 'Made, with its stations; its opening hours are set next')
  create(@By() actor: Actor, @Body({ schema: newTestbed }) wanted: NewTestbed) {
    return this.commands.create(actor, wanted);
  }

  @Put(':id')
  @Allow('lab-manager')
  @Answer(200, changedTestbedView, 'Changed, also where bookings stand in the way: those must be moved')
  change(
    @By() actor: Actor,
    @Param('id', { schema: id }) testbedId: string,
    @SeenVersion() seenVersion: number,
    @Body({ schema: testbedChange }) wanted: TestbedChange,
  ) {
    return this.commands.change(actor, testbedId, seenVersion, wanted);
  }

  @Put(':id/opening-hours')
  @Allow('lab-manager')
  @Answer(200, changedTestbedView, 'Opens so from now on, also where bookings stand in the way: those must be moved')
  changeOpeningHours(
    @By() actor: Actor,
    @Param('id', { schema: id }) testbedId: string,
    @SeenVersion() seenVersion: number,
    @Body({ schema: openingHoursChange }) wanted: OpeningHoursChange,
  ) {
    return this.commands.changeOpeningHours(actor, testbedId, seenVersion, wanted);
  }
}
