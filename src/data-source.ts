import type { Schema } from './platform/database.js';
import { AuditSealCheckEntity } from './audit/audit-seal-check.entity.js';
import { AuditSealEntity } from './audit/audit-seal.entity.js';
import { AuditEventEntity } from './audit/audit-event.entity.js';
import { NoticeInboxEntity } from './audit/notice-inbox.entity.js';
import { FileEntity } from './files/file.entity.js';
import { FileRemovalEntity } from './files/file-removal.entity.js';
import { FolderEntity } from './files/folder.entity.js';
import { LabSettingEntity } from './organisations/lab-setting.entity.js';
import { OrganisationEntity } from './organisations/organisation.entity.js';
import { InvitationEntity } from './people/invitation.entity.js';
import { MembershipEntity } from './people/membership.entity.js';
import { PersonEntity } from './people/person.entity.js';
import { IdempotencyKeyEntity } from './platform/idempotency-key.entity.js';
import { BookingEntity } from './bookings/booking.entity.js';
import { BookingNoteEntity } from './bookings/booking-note.entity.js';
import { BookingMoveEntity } from './bookings/booking-move.entity.js';
import { CatalogueVersionEntity } from './checklists/catalogue-version.entity.js';
import { ChecklistEntity } from './checklists/checklist.entity.js';
import { ChecklistItemEntity } from './checklists/checklist-item.entity.js';
import { EvidenceEntity } from './checklists/evidence.entity.js';
import { TemplateVersionEntity } from './checklists/template-version.entity.js';
import { VerdictEntity } from './checklists/verdict.entity.js';
import { FailingAddressEntity } from './notifications/failing-address.entity.js';
import { InvitationAnswerEntity } from './notifications/invitation-answer.entity.js';
import { EmailEntity } from './notifications/email.entity.js';
import { MailChannelEntity } from './notifications/mail-channel.entity.js';
import { NoticeChoiceEntity } from './notifications/notice-choice.entity.js';
import { NoticeEntity } from './notifications/notice.entity.js';
import { NoticeTimingEntity } from './notifications/notice-timing.entity.js';
import { ClaimEntity } from './testbeds/claim.entity.js';
import { ClosureEntity } from './testbeds/closure.entity.js';
import { OpeningHoursEntity } from './testbeds/opening-hours.entity.js';
import { PublicHolidayEntity } from './testbeds/public-holiday.entity.js';
import { ResourceEntity } from './testbeds/resource.entity.js';
import { SiteEntity } from './testbeds/site.entity.js';
import { StationEntity } from './testbeds/station.entity.js';
import { TestbedEntity } from './testbeds/testbed.entity.js';
import { MessageEntity } from './test-requests/message.entity.js';
import { MessageSeenEntity } from './test-requests/message-seen.entity.js';
import { TestRequestEntity } from './test-requests/test-request.entity.js';
import { Foundation1764000001000 } from './migrations/1764000001000-foundation.js';
import { Audit1764000002000 } from './migrations/1764000002000-audit.js';
import { OrganisationsAndPeople1764000003000 } from './migrations/1764000003000-organisations-and-people.js';
import { SignIn1764000004000 } from './migrations/1764000004000-sign-in.js';
import { Files1764000005000 } from './migrations/1764000005000-files.js';
import { Testbeds1764000006000 } from './migrations/1764000006000-testbeds.js';
import { FreeSlots1764000006500 } from './migrations/1764000006500-free-slots.js';
import { Checklists1764000007000 } from './migrations/1764000007000-checklists.js';
import { TestRequestsAndBookings1764000008000 } from './migrations/1764000008000-test-requests-and-bookings.js';
import { Notifications1764000009000 } from './migrations/1764000009000-notifications.js';
import { ClaimPeriod1764000010000 } from './migrations/1764000010000-claim-period.js';
import { PoliciesAskedOnce1764000011000 } from './migrations/1764000011000-policies-asked-once.js';
import { FirstFittingOpening1764000012000 } from './migrations/1764000012000-first-fitting-opening.js';
import { MoversTurns1764000013000 } from './migrations/1764000013000-movers-turns.js';
import { Figures1764000014000 } from './migrations/1764000014000-figures.js';
import { AuditSeal1764000015500 } from './migrations/1764000015500-audit-seal.js';
import { Messages1764000016000 } from './migrations/1764000016000-messages.js';
import { OpeningWorkedOutOnce1764000015000 } from './migrations/1764000015000-opening-worked-out-once.js';
import { BookingNotes1764000018000 } from './migrations/1764000018000-booking-notes.js';
import { MailOnTrial1764000019000 } from './migrations/1764000019000-mail-on-trial.js';
import { WhatComesBack1764000019500 } from './migrations/1764000019500-what-comes-back.js';
import { OwnChoices1764000017000 } from './migrations/1764000017000-own-choices.js';
import { OwnData1764000017500 } from './migrations/1764000017500-own-data.js';

/** Every entity and every migration of the house, in order: the one list for the program, its set-up and its tests. */
export const schema = {
  entities: [
    IdempotencyKeyEntity,
    AuditEventEntity,
    AuditSealEntity,
    AuditSealCheckEntity,
    NoticeInboxEntity,
    OrganisationEntity,
    LabSettingEntity,
    PersonEntity,
    MembershipEntity,
    InvitationEntity,
    FolderEntity,
    FileEntity,
    ClaimEntity,
    ClosureEntity,
    OpeningHoursEntity,
    PublicHolidayEntity,
    ResourceEntity,
    SiteEntity,
    StationEntity,
    TestbedEntity,
    FileRemovalEntity,
    BookingEntity,
    BookingMoveEntity,
    BookingNoteEntity,
    CatalogueVersionEntity,
    ChecklistEntity,
    ChecklistItemEntity,
    EvidenceEntity,
    TemplateVersionEntity,
    VerdictEntity,
    TestRequestEntity,
    MessageEntity,
    MessageSeenEntity,
    NoticeTimingEntity,
    NoticeChoiceEntity,
    NoticeEntity,
    EmailEntity,
    MailChannelEntity,
    FailingAddressEntity,
    InvitationAnswerEntity,
  ],
  migrations: [
    Foundation1764000001000,
    Audit1764000002000,
    OrganisationsAndPeople1764000003000,
    SignIn1764000004000,
    Files1764000005000,
    Testbeds1764000006000,
    FreeSlots1764000006500,
    Checklists1764000007000,
    TestRequestsAndBookings1764000008000,
    Notifications1764000009000,
    ClaimPeriod1764000010000,
    PoliciesAskedOnce1764000011000,
    FirstFittingOpening1764000012000,
    MoversTurns1764000013000,
    Figures1764000014000,
    OpeningWorkedOutOnce1764000015000,
    AuditSeal1764000015500,
    Messages1764000016000,
    BookingNotes1764000018000,
    MailOnTrial1764000019000,
    WhatComesBack1764000019500,
    OwnChoices1764000017000,
    OwnData1764000017500,
  ],
} satisfies Schema;
