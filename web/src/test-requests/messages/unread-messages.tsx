import { ChatIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../platform/language';
import { messagesWords } from './messages.texts';
import './messages.css';

/** How many messages the reader has not seen, and the way to them; nothing where there are none. */
export function UnreadMessages({ id, count, about }: { id: string; count: number; about: string }) {
  const w = useWords(messagesWords);
  if (count === 0) return null;
  return (
    <p className="unread">
      <ChatIcon className="icon" aria-hidden />{' '}
      <Link to="/requests/$id" params={{ id }} hash="messages">
        {w.unreadCount(count)}
        <span className="visually-hidden"> ({about})</span>
      </Link>
    </p>
  );
}
