import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../look/button';
import { TextArea } from '../../look/field';
import { Refusals } from '../../look/refusals';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { useKept } from '../../platform/use-kept';
import { useTimeWords } from '../../platform/when';
import { bookingChanged } from '../bookings.queries';
import type { LabBooking } from '../calendar/lab-calendar.queries';
import { testNotesWords } from './test-notes.texts';

/** What the lab’s people have noted about a test, and one’s own note to add. */
export function TestNotes({ booking }: { booking: LabBooking }) {
  const w = useWords(testNotesWords);
  const { moment } = useTimeWords();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    place.current?.focus();
  };
  return (
    <div
      className="test-notes"
      ref={place}
      tabIndex={-1}
      role="group"
      aria-label={w.notes + w.of(booking.organisation.name)}
    >
      {booking.notes.length > 0 && (
        <ul>
          {booking.notes.map(({ id, body, author, writtenAt }) => (
            <li key={id}>
              <p className="free-text">{body}</p>
              <p className="small subtle">{w.by(author.name, moment(writtenAt, booking.zone))}</p>
            </li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <NoteForm bookingId={booking.id} onClose={close} />
      ) : (
        <Button weight="tertiary" small onClick={() => setOpen(true)}>
          {w.write}
          <span className="visually-hidden">{w.of(booking.organisation.name)}</span>
        </Button>
      )}
    </div>
  );
}

function NoteForm({ bookingId, onClose }: { bookingId: string; onClose: () => void }) {
  const w = useWords(testNotesWords);
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [key] = useState(idempotencyKey);
  const [{ body }, keep, forget] = useKept(`note ${bookingId}`, { body: '' });
  const [tried, setTried] = useState(false);
  const write = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/notes', {
          params: { path: { id: bookingId }, header: { 'Idempotency-Key': key } },
          body: { body: body.trim() },
        }),
      ),
    onSuccess: async () => {
      forget();
      await bookingChanged(client);
      onClose();
    },
  });
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (body.trim() && !write.isPending) write.mutate();
    else form.current?.querySelector('textarea')?.focus();
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <TextArea
        label={w.label}
        description={w.forWhom}
        rows={3}
        maxLength={2000}
        value={body}
        error={tried && !body.trim() ? w.lacks : errorAt(write.error, 'body')}
        onChange={({ target }) => keep({ body: target.value })}
      />
      <Refusals error={errorElsewhere(write.error, ['body'])} />
      <p className="actions">
        <Button type="submit" small busy={write.isPending}>
          {w.save}
        </Button>
        <Button weight="secondary" small onClick={onClose}>
          {w.cancel}
        </Button>
      </p>
    </form>
  );
}
