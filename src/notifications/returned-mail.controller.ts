import { Controller, Delete, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer, AnswerNothing } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { FailingAddressesCommands } from './failing-addresses.commands.js';
import { ReturnedMailQueries } from './returned-mail.queries.js';
import {
  failingAddressesPage,
  type FailingAddressesPage,
  failingAddressesView,
  invitationAnswersView,
} from './returned-mail.views.js';

const id = z.uuid();

@ApiTags('e-mail')
@Controller('api/v1')
export class ReturnedMailController {
  constructor(
    private readonly queries: ReturnedMailQueries,
    private readonly commands: FailingAddressesCommands,
  ) {}

  @Get('failing-addresses')
  @Allow('lab-manager')
  @Answer(200, failingAddressesView, 'Addresses that e-mails came back from, the newest first; they are still sent to')
  failingAddresses(@By() actor: Actor, @Query({ schema: failingAddressesPage }) page: FailingAddressesPage) {
    return this.queries.failingAddresses(actor, page);
  }

  @Delete('failing-addresses/:id')
  @Allow('lab-manager')
  @AnswerNothing('The address is taken for well again')
  clear(@By() actor: Actor, @Param('id', { schema: id }) addressId: string) {
    return this.commands.clear(actor, addressId);
  }

  @Get('bookings/:id/invitation-answers')
  @Allow('lab-manager', 'lab-staff')
  @Answer(200, invitationAnswersView, 'Who has accepted or declined the invitation in their calendar')
  answers(@By() actor: Actor, @Param('id', { schema: id }) bookingId: string) {
    return this.queries.answers(actor, bookingId);
  }
}
