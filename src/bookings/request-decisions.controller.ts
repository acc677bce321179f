import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import { testRequestView } from '../test-requests/test-request.views.js';
import { ApprovalCommands } from './approval.commands.js';
import { approval, reasonGiven, reasonIfAny } from './booking.inputs.js';
import { CancellationCommands } from './cancellation.commands.js';
import { SubmissionCommands } from './submission.commands.js';

const id = z.uuid();

/** What happens to a request together with its booking: served from here, since bookings is the highest room it touches. */
@ApiTags('test requests')
@Controller('api/v1/test-requests/:id')
export class RequestDecisionsController {
  constructor(
    private readonly submissions: SubmissionCommands,
    private readonly approvals: ApprovalCommands,
    private readonly cancellations: CancellationCommands,
  ) {}

  @Post('submission')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, testRequestView, 'Sent in: the lab now has until the deadline to decide')
  submit(@By() actor: Actor, @Param('id', { schema: id }) requestId: string, @SeenVersion() version: number) {
    return this.submissions.submit(actor, requestId, version);
  }

  @Post('approval')
  @Allow('lab-manager')
  @Answer(200, testRequestView, 'Approved: the booking is confirmed')
  approve(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @SeenVersion() version: number,
    @Body({ schema: approval }) input: z.output<typeof approval>,
  ) {
    return this.approvals.approve(actor, requestId, version, input);
  }

  @Post('refusal')
  @Allow('lab-manager')
  @Answer(200, testRequestView, 'Declined, with the reason; the time is given back')
  decline(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @SeenVersion() version: number,
    @Body({ schema: reasonGiven }) { reason }: z.output<typeof reasonGiven>,
  ) {
    return this.approvals.decline(actor, requestId, version, reason);
  }

  @Post('withdrawal')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, testRequestView, 'Withdrawn before it was approved')
  withdraw(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @SeenVersion() version: number,
    @Body({ schema: reasonIfAny }) { reason }: z.output<typeof reasonIfAny>,
  ) {
    return this.cancellations.withdrawRequest(actor, requestId, version, reason);
  }

  @Post('cancellation')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, testRequestView, 'Test and request are called off together')
  cancel(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @SeenVersion() version: number,
    @Body({ schema: reasonGiven }) { reason }: z.output<typeof reasonGiven>,
  ) {
    return this.cancellations.cancelRequest(actor, requestId, version, reason);
  }
}
