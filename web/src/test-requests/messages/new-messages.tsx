import { Section } from '../../look/page';
import { useWords } from '../../platform/language';
import type { TestRequest } from '../test-requests.queries';
import { messagesWords } from './messages.texts';
import { UnreadMessages } from './unread-messages';

/** Requests of the company’s about which the lab has written since the reader looked, whatever their status. */
export function NewMessages({ requests }: { requests: readonly TestRequest[] }) {
  const w = useWords(messagesWords);
  const unread = requests.filter(({ unreadMessages }) => unreadMessages > 0);
  if (unread.length === 0) return null;
  return (
    <Section title={w.fromLab} id="new-messages">
      <ul className="ruled">
        {unread.map(({ id, productName, unreadMessages }) => (
          <li key={id}>
            <b>{productName}</b>
            <UnreadMessages id={id} count={unreadMessages} about={productName} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
