import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditQueries } from './audit.queries.js';
import { LiveChangesController } from './live-changes.controller.js';
import { LiveChanges } from './live-changes.js';

@Module({
  controllers: [AuditController, LiveChangesController],
  providers: [AuditQueries, LiveChanges],
  exports: [AuditQueries],
})
export class AuditModule {}
