import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { freeText } from '../platform/free-text.js';

const bodyCharactersMax = 2000;
/** Of a test, the newest are shown. */
export const notesShownMax = 20;

export const newNote = z
  .strictObject({ body: freeText(bodyCharactersMax).min(1).describe('Plain text; line breaks are kept') })
  .meta({ id: 'NewBookingNote' });
export type NewNote = z.output<typeof newNote>;

export const noteView = z
  .object({ id: z.uuid(), author: z.object({ id: z.uuid(), name: z.string() }), body: z.string(), writtenAt: instant })
  .meta({ id: 'BookingNote' });
export type NoteView = z.input<typeof noteView>;
