import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { type NewNote, newNote, noteView } from './booking-note.views.js';
import { BookingNotesCommands } from './booking-notes.commands.js';

/** They are read with the lab’s calendar. */
@ApiTags('bookings')
@Controller('api/v1/bookings/:id/notes')
export class BookingNotesController {
  constructor(private readonly commands: BookingNotesCommands) {}

  @Post()
  @Allow('lab-staff', 'lab-manager')
  @Answer(201, noteView, 'The note; only the lab reads it')
  write(
    @By() actor: Actor,
    @Param('id', { schema: z.uuid() }) bookingId: string,
    @Body({ schema: newNote }) note: NewNote,
  ) {
    return this.commands.write(actor, bookingId, note);
  }
}
