import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../look/button';
import { TextArea } from '../../look/field';
import { Refusals } from '../../look/refusals';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { useSignedIn } from '../../platform/session';
import { useKept } from '../../platform/use-kept';
import type { Message } from './message.rules';
import { useSending } from './messages.queries';
import { messagesWords } from './messages.texts';

/** Where one writes to the other side. What is written stays in the tab until it has been sent. */
export function MessageForm({ requestId, side }: { requestId: string; side: Message['side'] }) {
  const w = useWords(messagesWords);
  const me = useSignedIn();
  const [written, keep, forget] = useKept(`message ${requestId} ${me.id}`, '');
  const [isMissing, setMissing] = useState(false);
  const sending = useSending(requestId);
  const send = () => {
    const body = written.trim();
    setMissing(body === '');
    if (body !== '' && !sending.isPending) sending.mutate(body, { onSuccess: forget });
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      noValidate
      className="message-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Refusals error={errorElsewhere(sending.error, ['body'])} />
      <TextArea
        label={w.label[side]}
        description={w.what[side]}
        rows={3}
        value={written}
        readOnly={sending.isPending}
        error={isMissing ? w.empty : errorAt(sending.error, 'body')}
        onKeyDown={sendByKey}
        onChange={({ target }) => {
          keep(target.value);
          setMissing(false);
          if (!sending.isIdle) sending.reset();
        }}
      />
      <p className="actions">
        <Button type="submit" busy={sending.isPending}>
          {w.send}
        </Button>
        <span role="status">{sending.isSuccess && w.sent}</span>
      </p>
    </form>
  );
}
