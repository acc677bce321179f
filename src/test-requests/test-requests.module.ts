import { Module } from '@nestjs/common';
import { ChecklistsModule } from '../checklists/checklists.module.js';
import { FilesModule } from '../files/files.module.js';
import { MessagesCommands } from './messages.commands.js';
import { MessagesController } from './messages.controller.js';
import { MessagesQueries } from './messages.queries.js';
import { RequestChecklistCommands } from './request-checklist.commands.js';
import { RequestChecklistController } from './request-checklist.controller.js';
import { RequestChecklistQueries } from './request-checklist.queries.js';
import { RequestFilesCommands } from './request-files.commands.js';
import { RequestFilesController } from './request-files.controller.js';
import { RequestFilesQueries } from './request-files.queries.js';
import { TestRequestsCommands } from './test-requests.commands.js';
import { TestRequestsController } from './test-requests.controller.js';
import { TestRequestsQueries } from './test-requests.queries.js';

@Module({
  imports: [FilesModule, ChecklistsModule],
  controllers: [TestRequestsController, RequestChecklistController, RequestFilesController, MessagesController],
  providers: [
    TestRequestsQueries,
    TestRequestsCommands,
    RequestChecklistQueries,
    RequestChecklistCommands,
    RequestFilesQueries,
    RequestFilesCommands,
    MessagesQueries,
    MessagesCommands,
  ],
})
export class TestRequestsModule {}
