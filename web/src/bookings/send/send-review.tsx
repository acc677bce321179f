import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Noted, Section } from '../../look/page';
import { useLocalised, useWords } from '../../platform/language';
import { waitsForAnswer } from '../../test-requests/checklist/checklist.rules';
import { unansweredQuestions } from '../../test-requests/request.rules';
import type { Checklist, TestRequest } from '../../test-requests/test-requests.queries';
import type { Booking } from '../bookings.queries';
import { sendWords } from './send.texts';
import { useSlotWords } from '../finder/slot-words';

/** Product, questions, checklists and time in short, each with the way back to it in the margin. */
export function SendReview(props: { request: TestRequest; checklist: Checklist; booking: Booking | undefined }) {
  const { request, checklist, booking } = props;
  const w = useWords(sendWords);
  const { id } = request;
  const way = (to: '/requests/$id/product' | '/requests/$id/intake' | '/requests/$id/slot', said: string) => (
    <Link to={to} params={{ id }}>
      {said}
    </Link>
  );
  const waiting = checklist.templates.flatMap(({ items }) => items).filter(waitsForAnswer).length;
  const { answered, items } = request.progress;
  return (
    <div className="review">
      <Part title={w.product} id="product" way={way('/requests/$id/product', w.changeProduct)}>
        <p>
          <b>{request.productName}</b> {request.productVersion && <>({w.version(request.productVersion)})</>}
        </p>
        <p className="small subtle">{w.purpose}</p>
        <p className="said">{request.purpose || w.notTold}</p>
      </Part>
      <Part title={w.intake} id="intake" way={way('/requests/$id/intake', w.changeIntake)}>
        <IntakeInShort checklist={checklist} />
      </Part>
      <Part
        title={w.checklist}
        id="checklist"
        way={
          <Link to="/requests/$id/checklist" params={{ id }} search={waiting > 0 ? { show: 'missing' } : {}}>
            {waiting > 0 ? w.answerThem : w.seeChecklist}
          </Link>
        }
      >
        <p>
          {w.answered(answered, items)} {waiting > 0 && <b>{w.waiting(waiting)}</b>}
        </p>
      </Part>
      <Part title={w.slot} id="slot" way={way('/requests/$id/slot', booking ? w.otherSlot : w.findSlot)}>
        <SlotInShort booking={booking} />
      </Part>
    </div>
  );
}

function Part(props: { title: string; id: string; way: ReactNode; children: ReactNode }) {
  return (
    <Section title={props.title} id={props.id}>
      <Noted margin={<p>{props.way}</p>}>{props.children}</Noted>
    </Section>
  );
}

function SlotInShort({ booking }: { booking: Booking | undefined }) {
  const w = useWords(sendWords);
  const localised = useLocalised();
  const slot = useSlotWords();
  if (!booking) return <p>{w.noSlot}</p>;
  return (
    <p>
      <b>{localised(booking.testbed.name)}</b>, {slot(booking, booking.zone)}
    </p>
  );
}

function IntakeInShort({ checklist }: { checklist: Checklist }) {
  const w = useWords(sendWords);
  const localised = useLocalised();
  const open = unansweredQuestions(checklist);
  const answered = checklist.questions.filter(({ answer }) => answer !== null);
  const wordsOf = ({ answer, values }: Checklist['questions'][number]): string => {
    if (typeof answer === 'boolean') return answer ? w.yes : w.no;
    const chosen = values?.find(({ value }) => value === answer);
    return chosen ? localised(chosen.label) : String(answer);
  };
  return (
    <>
      <p>
        {w.intakeAnswered(answered.length)} {open > 0 && <b>{w.intakeOpen(open)}</b>}
      </p>
      <details>
        <summary>{w.showAnswers}</summary>
        <dl className="answers">
          {answered.map((question) => (
            <div key={question.key}>
              <dt>{localised(question.label)}</dt>
              <dd>{wordsOf(question)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
