import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import { bookingsPage, bookingView } from './booking.views.js';
import { bookingFilter, BookingsQueries } from './bookings.queries.js';
import { CancellationCommands } from './cancellation.commands.js';
import { HoldsCommands } from './holds.commands.js';
import { MovesCommands } from './moves.commands.js';
import { newHold, newLeader, reasonGiven, slotMove, wishApproval } from './booking.inputs.js';
import { RunningCommands } from './running.commands.js';

const id = z.uuid();

@ApiTags('bookings')
@Controller('api/v1/bookings')
export class BookingsController {
  constructor(
    private readonly queries: BookingsQueries,
    private readonly holds: HoldsCommands,
    private readonly moves: MovesCommands,
    private readonly cancellations: CancellationCommands,
    private readonly running: RunningCommands,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answer(200, bookingsPage, 'Bookings, the latest start first')
  list(@By() actor: Actor, @Query({ schema: bookingFilter }) filter: z.output<typeof bookingFilter>) {
    return this.queries.list(actor, filter);
  }

  @Get(':id')
  @Allow('signed-in')
  @Answer(200, bookingView, 'One booking')
  one(@By() actor: Actor, @Param('id', { schema: id }) bookingId: string) {
    return this.queries.one(actor, bookingId);
  }

  @Post()
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(201, bookingView, 'The time is held: nobody else can take it while the hold lives')
  hold(@By() actor: Actor, @Body({ schema: newHold }) input: z.output<typeof newHold>) {
    return this.holds.hold(actor, input);
  }

  @Post(':id/extension')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, bookingView, 'The hold lives longer; once only')
  extend(@By() actor: Actor, @Param('id', { schema: id }) bookingId: string, @SeenVersion() version: number) {
    return this.holds.extend(actor, bookingId, version);
  }

  @Post(':id/move')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, bookingView, 'Moved; or, when it was confirmed, a wish that the lab decides while both times are kept')
  move(
    @By() actor: Actor,
    @Param('id', { schema: id }) bookingId: string,
    @SeenVersion() version: number,
    @Body({ schema: slotMove }) input: z.output<typeof slotMove>,
  ) {
    return this.moves.move(actor, bookingId, version, input);
  }

  @Post(':id/move-approval')
  @Allow('lab-manager')
  @Answer(200, bookingView, 'Moved as was wished')
  approveMove(
    @By() actor: Actor,
    @Param('id', { schema: id }) bookingId: string,
    @SeenVersion() version: number,
    @Body({ schema: wishApproval }) input: z.output<typeof wishApproval>,
  ) {
    return this.moves.approve(actor, bookingId, version, input.testLeaderId);
  }

  @Post(':id/move-refusal')
  @Allow('lab-manager')
  @Answer(200, bookingView, 'The old time stands')
  declineMove(
    @By() actor: Actor,
    @Param('id', { schema: id }) bookingId: string,
    @SeenVersion() version: number,
    @Body({ schema: reasonGiven }) { reason }: z.output<typeof reasonGiven>,
  ) {
    return this.moves.decline(actor, bookingId, version, reason);
  }

  @Post(':id/move-withdrawal')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, bookingView, 'The wish to move is withdrawn; the old time stands')
  withdrawMove(@By() actor: Actor, @Param('id', { schema: id }) bookingId: string, @SeenVersion() version: number) {
    return this.moves.withdraw(actor, bookingId, version);
  }

  @Post(':id/cancellation')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, bookingView, 'The time is given back; a request that was sent in needs a new one')
  cancel(
    @By() actor: Actor,
    @Param('id', { schema: id }) bookingId: string,
    @SeenVersion() version: number,
    @Body({ schema: reasonGiven }) { reason }: z.output<typeof reasonGiven>,
  ) {
    return this.cancellations.cancelBooking(actor, bookingId, version, reason);
  }

  @Post(':id/check-in')
  @Allow('lab-staff', 'lab-manager')
  @Answer(200, bookingView, 'The company is here; the test has begun')
  checkIn(@By() actor: Actor, @Param('id', { schema: id }) bookingId: string, @SeenVersion() version: number) {
    return this.running.checkIn(actor, bookingId, version);
  }

  @Post(':id/no-show')
  @Allow('lab-staff', 'lab-manager')
  @Answer(200, bookingView, 'Nobody came; the request needs a new slot')
  noShow(@By() actor: Actor, @Param('id', { schema: id }) bookingId: string, @SeenVersion() version: number) {
    return this.running.markNoShow(actor, bookingId, version);
  }

  @Post(':id/completion')
  @Allow('lab-staff', 'lab-manager')
  @Answer(200, bookingView, 'The test has been run')
  complete(@By() actor: Actor, @Param('id', { schema: id }) bookingId: string, @SeenVersion() version: number) {
    return this.running.complete(actor, bookingId, version);
  }

  @Post(':id/test-leader')
  @Allow('lab-manager')
  @Answer(200, bookingView, 'Another test leader')
  changeLeader(
    @By() actor: Actor,
    @Param('id', { schema: id }) bookingId: string,
    @SeenVersion() version: number,
    @Body({ schema: newLeader }) { testLeaderId }: z.output<typeof newLeader>,
  ) {
    return this.running.changeLeader(actor, bookingId, version, testLeaderId);
  }
}
