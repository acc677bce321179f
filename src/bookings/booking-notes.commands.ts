import { Injectable } from '@nestjs/common';
import { record } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { BookingEntity } from './booking.entity.js';
import type { NewNote, NoteView } from './booking-note.views.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    bookingNote: 'booking.noted';
  }
}

/** What the lab’s people note about a test, for each other: whatever its status, and nothing of the booking changes. */
@Injectable()
export class BookingNotesCommands {
  constructor(private readonly transactions: Transactions) {}

  write(actor: Actor, bookingId: string, { body }: NewNote): Promise<NoteView> {
    return this.transactions.run(actor, async (tx) => {
      const booking = await tx.manager.findOne(BookingEntity, { where: { id: bookingId } });
      if (!booking) throw notFound();
      const [note] = await tx.query<NoteView>(
        `WITH written AS (
           INSERT INTO booking_note (booking_id, organisation_id, author_id, body, written_at) VALUES ($1, $2, $3, $4, $5)
           RETURNING id, author_id, body, written_at)
         SELECT w.id, w.body, w.written_at AS "writtenAt", jsonb_build_object('id', p.id, 'name', p.name) AS author
         FROM written w JOIN person p ON p.id = w.author_id`,
        [bookingId, booking.organisationId, actor.personId, body, tx.now],
        'booking-note-write',
      );
      // The lab’s own: the company’s trail says nothing of it.
      await record(tx, {
        type: 'booking.noted',
        subjectType: 'booking',
        subjectId: bookingId,
        organisationId: null,
        data: { noteId: note!.id },
      });
      return note!;
    });
  }
}
