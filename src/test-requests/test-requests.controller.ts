import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import {
  changesWanted,
  type NewRequest,
  newRequest,
  type RequestChange,
  requestChange,
} from './test-request.inputs.js';
import { testRequestsPage, testRequestView } from './test-request.views.js';
import { TestRequestsCommands } from './test-requests.commands.js';
import { requestFilter, TestRequestsQueries } from './test-requests.queries.js';

const id = z.uuid();

@ApiTags('test requests')
@Controller('api/v1/test-requests')
export class TestRequestsController {
  constructor(
    private readonly queries: TestRequestsQueries,
    private readonly commands: TestRequestsCommands,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answer(200, testRequestsPage, 'Test requests, the newest first')
  list(@By() actor: Actor, @Query({ schema: requestFilter }) filter: z.output<typeof requestFilter>) {
    return this.queries.list(actor, filter);
  }

  @Get(':id')
  @Allow('signed-in')
  @Answer(200, testRequestView, 'One test request')
  one(@By() actor: Actor, @Param('id', { schema: id }) requestId: string) {
    return this.queries.one(actor, requestId);
  }

  @Post()
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(201, testRequestView, 'A draft, with the checklists that its intake calls for')
  create(@By() actor: Actor, @Body({ schema: newRequest }) input: NewRequest) {
    return this.commands.create(actor, input);
  }

  @Patch(':id')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, testRequestView, 'Changed')
  edit(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @SeenVersion() version: number,
    @Body({ schema: requestChange }) change: RequestChange,
  ) {
    return this.commands.edit(actor, requestId, version, change);
  }

  @Post(':id/changes-request')
  @Allow('reviewer', 'lab-manager')
  @Answer(200, testRequestView, 'Back to the company, with what is wanted')
  requestChanges(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @SeenVersion() version: number,
    @Body({ schema: changesWanted }) { reason }: z.output<typeof changesWanted>,
  ) {
    return this.commands.requestChanges(actor, requestId, version, reason);
  }

  @Post(':id/closing')
  @Allow('lab-staff', 'lab-manager')
  @Answer(200, testRequestView, 'Closed')
  close(@By() actor: Actor, @Param('id', { schema: id }) requestId: string, @SeenVersion() version: number) {
    return this.commands.close(actor, requestId, version);
  }
}
