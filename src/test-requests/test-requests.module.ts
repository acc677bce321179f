import { Module } from '@nestjs/common';
import { ChecklistsModule } from '../checklists/checklists.module.js';
import { RequestChecklistCommands } from './request-checklist.commands.js';
import { RequestChecklistController } from './request-checklist.controller.js';
import { RequestChecklistQueries } from './request-checklist.queries.js';
import { TestRequestsCommands } from './test-requests.commands.js';
import { TestRequestsController } from './test-requests.controller.js';
import { TestRequestsQueries } from './test-requests.queries.js';

@Module({
  imports: [ChecklistsModule],
  controllers: [TestRequestsController, RequestChecklistController],
  providers: [TestRequestsQueries, TestRequestsCommands, RequestChecklistQueries, RequestChecklistCommands],
})
export class TestRequestsModule {}
