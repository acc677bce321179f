import { Module } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';
import { EmailsCommands } from './emails.commands.js';
import { EmailsController } from './emails.controller.js';
import { EmailsQueries } from './emails.queries.js';
import { ErasureCommands } from './erasure.commands.js';
import { ErasureController } from './erasure.controller.js';
import { FailingAddressesCommands } from './failing-addresses.commands.js';
import { HousekeepingWorker } from './housekeeping.worker.js';
import { InboundMailCommands } from './inbound-mail.commands.js';
import { InboundMailController } from './inbound-mail.controller.js';
import { LabContactController } from './lab-contact.controller.js';
import { Letterhead } from './letterhead.js';
import { Letters } from './letters.js';
import { MailFigures } from './mail-figures.js';
import { MailSender, senderSettings } from './mail-sender.js';
import { NoticeChoicesCommands } from './notice-choices.commands.js';
import { NoticeChoicesController } from './notice-choices.controller.js';
import { NoticeTimingsCommands } from './notice-timings.commands.js';
import { NoticeTimingsController } from './notice-timings.controller.js';
import { NoticesWorker } from './notices.worker.js';
import { OutboxWorker } from './outbox.worker.js';
import { ReturnedMailController } from './returned-mail.controller.js';
import { ReturnedMailQueries } from './returned-mail.queries.js';

/** Who is told what and when; e-mails, calendar entries, and the ledger of all that was owed. */
@Module({
  controllers: [
    EmailsController,
    NoticeTimingsController,
    NoticeChoicesController,
    ErasureController,
    LabContactController,
    InboundMailController,
    ReturnedMailController,
  ],
  providers: [
    Letterhead,
    {
      provide: MailSender,
      inject: [CONFIG, Letterhead],
      useFactory: ({ smtpUrl, smtp }: Config, { from }: Letterhead) =>
        new MailSender(smtpUrl, from, senderSettings(smtp)),
    },
    Letters,
    NoticesWorker,
    OutboxWorker,
    HousekeepingWorker,
    MailFigures,
    EmailsQueries,
    EmailsCommands,
    NoticeTimingsCommands,
    NoticeChoicesCommands,
    InboundMailCommands,
    FailingAddressesCommands,
    ReturnedMailQueries,
    ErasureCommands,
  ],
})
export class NotificationsModule {}
