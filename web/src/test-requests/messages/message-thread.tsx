import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Button } from '../../look/button';
import { Fetched } from '../../look/states';
import { useWords } from '../../platform/language';
import { useSignedIn } from '../../platform/session';
import { useOnceInSight } from '../../platform/use-in-sight';
import { dayOf, useTimeWords } from '../../platform/when';
import type { TestRequest } from '../test-requests.queries';
import { MessageForm } from './message-form';
import { daysOf, type Message, mayWrite, sideOf } from './message.rules';
import { messagesQuery } from './messages.queries';
import { messagesWords } from './messages.texts';
import { useArrivals } from './use-arrivals';
import { useSeen } from './use-seen';
import './messages.css';

const place = 'messages';

/** What the company and the lab write to each other about a request, and where to write; fetched when it comes into sight. */
export function MessageThread({
  request: { id, organisation },
}: {
  request: Pick<TestRequest, 'id' | 'organisation'>;
}) {
  const w = useWords(messagesWords);
  const me = useSignedIn();
  const section = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const isCome = useOnceInSight(section);
  const thread = useInfiniteQuery({ ...messagesQuery(id), enabled: isCome });
  const newestFirst = thread.data?.pages.flatMap(({ items }) => items);
  const side = sideOf(me, organisation.id);
  const arrived = useArrivals(newestFirst);
  useSeen(id, newestFirst, end);
  // Whoever was led here by an e-mail finds the rest of the page grown since; the address alone would miss.
  useEffect(() => {
    if (location.hash === `#${place}`) section.current?.scrollIntoView();
  }, []);
  return (
    <section className="section" aria-labelledby={place} ref={section}>
      <h2 id={place}>{w.title[side]}</h2>
      {isCome && (
        <Fetched query={thread}>
          {() => (
            <>
              {thread.hasNextPage && (
                <p className="actions section-tight">
                  <Button
                    weight="secondary"
                    small
                    busy={thread.isFetchingNextPage}
                    onClick={() => void thread.fetchNextPage()}
                  >
                    {w.older}
                  </Button>
                </p>
              )}
              {newestFirst?.length ? (
                <Days messages={newestFirst} side={side} organisation={organisation.name} />
              ) : (
                <p className="subtle">{mayWrite(me, organisation.id) ? w.none[side] : w.noneToRead}</p>
              )}
            </>
          )}
        </Fetched>
      )}
      <div ref={end} />
      <p className="visually-hidden" role="status">
        {arrived && w.came(arrived.author?.name ?? w.somebody)}
      </p>
      {mayWrite(me, organisation.id) && <MessageForm requestId={id} side={side} />}
    </section>
  );
}

function Days(props: { messages: readonly Message[]; side: Message['side']; organisation: string }) {
  const { day: dayWords } = useTimeWords();
  return daysOf(props.messages, (instant) => dayOf(instant)).map(({ day, messages }) => (
    <div key={day} className="message-day">
      <h3>
        <time dateTime={day}>{dayWords(messages[0]!.saidAt)}</time>
      </h3>
      <ol className="messages">
        {messages.map((message) => (
          <Said
            key={message.id}
            message={message}
            isOwn={message.side === props.side}
            organisation={props.organisation}
          />
        ))}
      </ol>
    </div>
  ));
}

function Said(props: { message: Message; isOwn: boolean; organisation: string }) {
  const w = useWords(messagesWords);
  const { time } = useTimeWords();
  const { side, author, body, saidAt } = props.message;
  return (
    <li className={props.isOwn ? 'own' : undefined}>
      <p className="small">
        <b>{author?.name ?? w.somebody}</b>, {side === 'lab' ? w.lab : props.organisation},{' '}
        <time dateTime={saidAt}>{time(saidAt)}</time>
      </p>
      <p className="said">{body}</p>
    </li>
  );
}
