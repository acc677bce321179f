import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from './allow.decorator.js';
import { Answer } from './answer.decorator.js';
import { Transactions } from './transactions.js';

const health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

const anonymous = { kind: 'anonymous', personId: null, memberships: [], language: 'nb', requestId: 'health' } as const;

@Controller('health')
export class HealthController {
  constructor(private readonly transactions: Transactions) {}

  /** The process answers. */
  @Get('live')
  @Allow('anyone')
  @Answer(200, health, 'The process answers')
  live() {
    return { status: 'ok' as const };
  }

  /** The process can do its work: the database answers. Otherwise 503. */
  @Get('ready')
  @Allow('anyone')
  @Answer(200, health, 'The database answers too')
  async ready() {
    await this.transactions.read(anonymous, async (tx) => tx.query('SELECT 1'));
    return { status: 'ok' as const };
  }
}
