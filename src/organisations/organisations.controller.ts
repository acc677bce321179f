import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { pageOf } from '../platform/page.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import { newOrganisation, organisationChange, organisationView, suspension } from './organisation.views.js';
import { OrganisationsCommands } from './organisations.commands.js';
import { organisationFilter, OrganisationsQueries } from './organisations.queries.js';

const id = z.uuid();

@ApiTags('organisations')
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(
    private readonly commands: OrganisationsCommands,
    private readonly queries: OrganisationsQueries,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answer(200, pageOf(organisationView), 'The lab sees every organisation, everybody else their own; by name')
  list(@By() actor: Actor, @Query({ schema: organisationFilter }) filter: z.output<typeof organisationFilter>) {
    return this.queries.organisations(actor, filter);
  }

  @Get(':id')
  @Allow('signed-in')
  @Answer(200, organisationView, 'The organisation')
  one(@By() actor: Actor, @Param('id', { schema: id }) organisationId: string) {
    return this.queries.organisation(actor, organisationId);
  }

  @Post()
  @Allow('lab-manager')
  @Answer(201, organisationView, 'Registered as a member of the lab')
  register(@By() actor: Actor, @Body({ schema: newOrganisation }) wanted: z.output<typeof newOrganisation>) {
    return this.commands.register(actor, wanted);
  }

  @Put(':id')
  @Allow('lab-manager')
  @Answer(200, organisationView, 'Changed')
  change(
    @By() actor: Actor,
    @Param('id', { schema: id }) organisationId: string,
    @SeenVersion() seenVersion: number,
    @Body({ schema: organisationChange }) wanted: z.output<typeof organisationChange>,
  ) {
    return this.commands.change(actor, organisationId, seenVersion, wanted);
  }

  @Post(':id/suspend')
  @Allow('lab-manager')
  @Answer(200, organisationView, 'Suspended: its people may read, and start or change nothing')
  suspend(
    @By() actor: Actor,
    @Param('id', { schema: id }) organisationId: string,
    @Body({ schema: suspension }) { reason }: z.output<typeof suspension>,
  ) {
    return this.commands.suspend(actor, organisationId, reason);
  }

  @Post(':id/reinstate')
  @Allow('lab-manager')
  @Answer(200, organisationView, 'Active again')
  reinstate(@By() actor: Actor, @Param('id', { schema: id }) organisationId: string) {
    return this.commands.reinstate(actor, organisationId);
  }
}
