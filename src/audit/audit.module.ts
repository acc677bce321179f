import { Module } from '@nestjs/common';
import { AuditSealQueries } from './audit-seal.queries.js';
import { AuditSealWorker } from './audit-seal.worker.js';
import { AuditController, AuditSealController } from './audit.controller.js';
import { AuditQueries } from './audit.queries.js';
import { LiveChangesController } from './live-changes.controller.js';
import { LiveChanges } from './live-changes.js';

@Module({
  controllers: [AuditController, AuditSealController, LiveChangesController],
  providers: [AuditQueries, AuditSealQueries, AuditSealWorker, LiveChanges],
  exports: [AuditQueries],
})
export class AuditModule {}
