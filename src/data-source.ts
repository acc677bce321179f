import type { Schema } from './platform/database.js';
import { AuditEventEntity } from './audit/audit-event.entity.js';
import { NoticeInboxEntity } from './audit/notice-inbox.entity.js';
import { IdempotencyKeyEntity } from './platform/idempotency-key.entity.js';
import { Foundation1764000001000 } from './migrations/1764000001000-foundation.js';
import { Audit1764000002000 } from './migrations/1764000002000-audit.js';
import { OrganisationsAndPeople1764000003000 } from './migrations/1764000003000-organisations-and-people.js';
import { Files1764000005000 } from './migrations/1764000005000-files.js';
import { Testbeds1764000006000 } from './migrations/1764000006000-testbeds.js';
import { Checklists1764000007000 } from './migrations/1764000007000-checklists.js';
import { TestRequestsAndBookings1764000008000 } from './migrations/1764000008000-test-requests-and-bookings.js';
import { Notifications1764000009000 } from './migrations/1764000009000-notifications.js';

/** Every entity and every migration of the house, in order: the one list for the program, its set-up and its tests. */
export const schema = {
  entities: [IdempotencyKeyEntity, AuditEventEntity, NoticeInboxEntity],
  migrations: [
    Foundation1764000001000,
    Audit1764000002000,
    OrganisationsAndPeople1764000003000,
    Files1764000005000,
    Testbeds1764000006000,
    Checklists1764000007000,
    TestRequestsAndBookings1764000008000,
    Notifications1764000009000,
  ],
} satisfies Schema;
