import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { pageOf } from '../platform/page.js';
import { By } from '../platform/request-actor.js';
import { AuditSealQueries, auditSealView } from './audit-seal.queries.js';
import { auditEventView, auditFilter, AuditQueries } from './audit.queries.js';

@ApiTags('audit')
@Controller('api/v1/audit-events')
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  @Get()
  @Allow('auditor', 'lab-manager', 'administrator')
  @Answer(200, pageOf(auditEventView), 'Who did what to what, the newest first; for a company, what is its own')
  events(@By() actor: Actor, @Query({ schema: auditFilter }) filter: z.output<typeof auditFilter>) {
    return this.queries.events(actor, filter);
  }
}

@ApiTags('audit')
@Controller('api/v1/audit-seal')
export class AuditSealController {
  constructor(private readonly queries: AuditSealQueries) {}

  @Get()
  @Allow('auditor', 'lab-manager')
  @Answer(200, auditSealView, 'How far the log is sealed by a hash chain, and what the last walk through it found')
  seal(@By() actor: Actor) {
    return this.queries.seal(actor);
  }
}
