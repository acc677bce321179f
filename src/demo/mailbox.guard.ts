import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound } from '../kernel/refusal.js';
import { isFromThisMachine } from '../platform/loopback.js';
import { CaughtMails } from './caught-mail.js';

/** The mailbox holds links that let anyone in: it is there only while mail is caught, and only for whoever sits at the machine. */
@Injectable()
export class MailboxGuard implements CanActivate {
  constructor(private readonly mails: CaughtMails) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (this.mails.folder === undefined || !isFromThisMachine(request)) throw notFound();
    return true;
  }
}
