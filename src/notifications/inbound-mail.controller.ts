import { Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { notFound, Refused } from '../kernel/refusal.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';
import { InboundMailCommands, inboundOutcomes } from './inbound-mail.commands.js';
import { refuse } from './notification.refusals.js';

/** Where the lab's own mail server hands over a copy of what comes to the lab's mailbox: docs/operations/mail.md. */
@ApiExcludeController()
@Controller('api/v1/inbound-mail')
export class InboundMailController {
  constructor(
    private readonly commands: InboundMailCommands,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** With the token; to everybody else, and where none is set, it does not exist. */
  @Post()
  @Allow('anyone')
  @Answer(200, z.object({ taken: z.enum(inboundOutcomes) }), 'What was made of the message')
  async take(@Req() request: FastifyRequest) {
    if (!this.mayHandIn(request)) throw notFound();
    if (!Buffer.isBuffer(request.body)) throw new Refused([refuse('inbound-mail.not-a-message', {})]);
    return { taken: await this.commands.take(request.body) };
  }

  private mayHandIn({ headers }: FastifyRequest): boolean {
    const { inboundMailToken } = this.config;
    if (inboundMailToken === undefined) return false;
    const given = Buffer.from(headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${inboundMailToken}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
