import { Body, Controller, Delete, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer, AnswerNothing } from '../platform/answer.decorator.js';
import { pageOf, pageQuery } from '../platform/page.js';
import { By } from '../platform/request-actor.js';
import { membershipView, roleChange } from './membership.views.js';
import { MembershipsCommands } from './memberships.commands.js';
import { MembershipsQueries } from './memberships.queries.js';

const id = z.uuid();

@ApiTags('people')
@Controller('api/v1')
export class MembershipsController {
  constructor(
    private readonly commands: MembershipsCommands,
    private readonly queries: MembershipsQueries,
  ) {}

  @Get('organisations/:id/memberships')
  @Allow('signed-in')
  @Answer(200, pageOf(membershipView), 'Who belongs to the organisation, and as what; by name')
  list(
    @By() actor: Actor,
    @Param('id', { schema: id }) organisationId: string,
    @Query({ schema: pageQuery }) page: z.output<typeof pageQuery>,
  ) {
    return this.queries.memberships(actor, organisationId, page);
  }

  @Patch('memberships/:id')
  @Allow('administrator', 'lab-manager')
  @Answer(200, membershipView, 'Has the role from their next request on')
  changeRole(
    @By() actor: Actor,
    @Param('id', { schema: id }) membershipId: string,
    @Body({ schema: roleChange }) { role }: z.output<typeof roleChange>,
  ) {
    return this.commands.changeRole(actor, membershipId, role);
  }

  @Delete('memberships/:id')
  @Allow('signed-in')
  @AnswerNothing('Has left, or was removed; holds from their next request on')
  end(@By() actor: Actor, @Param('id', { schema: id }) membershipId: string) {
    return this.commands.end(actor, membershipId);
  }
}
