import { Entity, PrimaryColumn } from 'typeorm';

/** An event that is still to be turned into notices; deleted when it has been. */
@Entity('notice_inbox')
export class NoticeInboxEntity {
  @PrimaryColumn('bigint', { name: 'event_id' }) eventId: string;
}
