import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import { StationsCommands } from './stations.commands.js';
import { newStation, retirement } from './testbed.inputs.js';
import { changedTestbedView } from './testbed.views.js';

const id = z.uuid();

/** Stations are parts of their testbed: the ETag that is sent with a change is the testbed's. */
@ApiTags('testbeds')
@Controller('api/v1/testbeds/:id/stations')
export class StationsController {
  constructor(private readonly commands: StationsCommands) {}

  @Post()
  @Allow('lab-manager')
  @Answer(201, changedTestbedView, 'The testbed with one station more')
  add(
    @By() actor: Actor,
    @Param('id', { schema: id }) testbedId: string,
    @SeenVersion() seenVersion: number,
    @Body({ schema: newStation }) { name }: z.output<typeof newStation>,
  ) {
    return this.commands.add(actor, { testbedId, seenVersion }, name);
  }

  @Put(':stationId')
  @Allow('lab-manager')
  @Answer(200, changedTestbedView, 'The station has another name')
  rename(
    @By() actor: Actor,
    @Param('id', { schema: id }) testbedId: string,
    @Param('stationId', { schema: id }) stationId: string,
    @SeenVersion() seenVersion: number,
    @Body({ schema: newStation }) { name }: z.output<typeof newStation>,
  ) {
    return this.commands.rename(actor, { testbedId, stationId, seenVersion }, name);
  }

  @Post(':stationId/retire')
  @Allow('lab-manager')
  @Answer(200, changedTestbedView, 'Out of use; the bookings on it must be moved')
  retire(
    @By() actor: Actor,
    @Param('id', { schema: id }) testbedId: string,
    @Param('stationId', { schema: id }) stationId: string,
    @SeenVersion() seenVersion: number,
    @Body({ schema: retirement }) { dryRun }: z.output<typeof retirement>,
  ) {
    return this.commands.retire(actor, { testbedId, stationId, seenVersion }, dryRun);
  }

  @Post(':stationId/reinstate')
  @Allow('lab-manager')
  @Answer(200, changedTestbedView, 'In use again')
  reinstate(
    @By() actor: Actor,
    @Param('id', { schema: id }) testbedId: string,
    @Param('stationId', { schema: id }) stationId: string,
    @SeenVersion() seenVersion: number,
  ) {
    return this.commands.reinstate(actor, { testbedId, stationId, seenVersion });
  }
}
