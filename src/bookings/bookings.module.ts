import { Module } from '@nestjs/common';
import { ChecklistsModule } from '../checklists/checklists.module.js';
import { ApprovalCommands } from './approval.commands.js';
import { BookingNotesCommands } from './booking-notes.commands.js';
import { BookingNotesController } from './booking-notes.controller.js';
import { BookingsController } from './bookings.controller.js';
import { BookingsQueries } from './bookings.queries.js';
import { CancellationCommands } from './cancellation.commands.js';
import { DecisionBasisController } from './decision-basis.controller.js';
import { DecisionBasisQueries } from './decision-basis.queries.js';
import { ExpiryWorker } from './expiry.worker.js';
import { HoldsCommands } from './holds.commands.js';
import { HostedTestsController } from './hosted-tests.controller.js';
import { HostedTestsQueries } from './hosted-tests.queries.js';
import { LabCalendarController } from './lab-calendar.controller.js';
import { LabCalendarQueries } from './lab-calendar.queries.js';
import { MoveBasisController } from './move-basis.controller.js';
import { MoveBasisQueries } from './move-basis.queries.js';
import { MovesCommands } from './moves.commands.js';
import { QueueController } from './queue.controller.js';
import { QueueQueries } from './queue.queries.js';
import { RequestDecisionsController } from './request-decisions.controller.js';
import { RunningCommands } from './running.commands.js';
import { SubmissionCommands } from './submission.commands.js';
import { TimelineController } from './timeline.controller.js';
import { TimelineQueries } from './timeline.queries.js';

@Module({
  imports: [ChecklistsModule],
  controllers: [
    BookingsController,
    BookingNotesController,
    RequestDecisionsController,
    DecisionBasisController,
    MoveBasisController,
    QueueController,
    TimelineController,
    LabCalendarController,
    HostedTestsController,
  ],
  providers: [
    BookingsQueries,
    QueueQueries,
    DecisionBasisQueries,
    MoveBasisQueries,
    TimelineQueries,
    LabCalendarQueries,
    HostedTestsQueries,
    HoldsCommands,
    SubmissionCommands,
    ApprovalCommands,
    MovesCommands,
    CancellationCommands,
    RunningCommands,
    BookingNotesCommands,
    ExpiryWorker,
  ],
})
export class BookingsModule {}
