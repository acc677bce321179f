import { Module } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';
import { EmailsCommands } from './emails.commands.js';
import { EmailsController } from './emails.controller.js';
import { EmailsQueries } from './emails.queries.js';
import { HousekeepingWorker } from './housekeeping.worker.js';
import { LabContactController } from './lab-contact.controller.js';
import { Letterhead } from './letterhead.js';
import { Letters } from './letters.js';
import { MailFigures } from './mail-figures.js';
import { MailSender } from './mail-sender.js';
import { NoticeTimingsCommands } from './notice-timings.commands.js';
import { NoticeTimingsController } from './notice-timings.controller.js';
import { NoticesWorker } from './notices.worker.js';
import { OutboxWorker } from './outbox.worker.js';

/** Who is told what and when; e-mails, calendar entries, and the ledger of all that was owed. */
@Module({
  controllers: [EmailsController, NoticeTimingsController, LabContactController],
  providers: [
    Letterhead,
    {
      provide: MailSender,
      inject: [CONFIG, Letterhead],
      useFactory: ({ smtpUrl }: Config, { from }: Letterhead) => new MailSender(smtpUrl, from),
    },
    Letters,
    NoticesWorker,
    OutboxWorker,
    HousekeepingWorker,
    MailFigures,
    EmailsQueries,
    EmailsCommands,
    NoticeTimingsCommands,
  ],
})
export class NotificationsModule {}
