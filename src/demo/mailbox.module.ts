import { Module } from '@nestjs/common';
import { CaughtMails } from './caught-mail.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxGuard } from './mailbox.guard.js';

/** The demo lab's mailbox. */
@Module({ controllers: [MailboxController], providers: [CaughtMails, MailboxGuard] })
export class MailboxModule {}
