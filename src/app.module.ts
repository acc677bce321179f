import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ScheduleModule } from '@nestjs/schedule';
import { AuditModule } from './audit/audit.module.js';
import { MailboxModule } from './demo/mailbox.module.js';
import { BookingsModule } from './bookings/bookings.module.js';
import { ChecklistsModule } from './checklists/checklists.module.js';
import { FilesModule } from './files/files.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { TestbedsModule } from './testbeds/testbeds.module.js';
import { TestRequestsModule } from './test-requests/test-requests.module.js';
import { PlatformModule, type PlatformParts } from './platform/platform.module.js';

/** The only file that sees every room. */
@Module({})
export class AppModule {
  static forRoot(parts: PlatformParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(parts),
        AuditModule,
        OrganisationsModule,
        PeopleModule.forRoot(addressOf(parts.appDatabase)),
        ScheduleModule.forRoot({ cronJobs: parts.config.process !== 'web' }),
        FilesModule,
        TestbedsModule,
        ChecklistsModule,
        TestRequestsModule,
        BookingsModule,
        NotificationsModule,
        ReportsModule,
        MailboxModule,
      ],
    };
  }
}

/** The sign-in library has a few connections of its own, as the same role. */
function addressOf(database: DataSource): string {
  const { options } = database;
  if (options.type !== 'postgres' || options.url === undefined) throw new Error('the database has no address');
  return options.url;
}
