import { ChatIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../platform/language';
import { useSignedIn } from '../../platform/session';
import type { TestRequest } from '../test-requests.queries';
import { sideOf } from './message.rules';
import { messagesWords } from './messages.texts';

/** The way to the thread, from a screen that has no room for it, and how much of it is new. */
export function MessagesLink({ request: { id, organisation, unreadMessages } }: { request: TestRequest }) {
  const w = useWords(messagesWords);
  const me = useSignedIn();
  return (
    <p>
      <ChatIcon className="icon" aria-hidden />{' '}
      <Link to="/requests/$id" params={{ id }} hash="messages">
        {w.title[sideOf(me, organisation.id)]}
      </Link>
      {unreadMessages > 0 && <b> ({w.unreadCount(unreadMessages).toLowerCase()})</b>}
    </p>
  );
}
