import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Button, LinkButton } from '../../look/button';
import { Page } from '../../look/page';
import { Fetched } from '../../look/states';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { useWords } from '../../platform/language';
import { RequestCrumb } from '../../test-requests/request-crumb';
import { RequestSteps } from '../../test-requests/request-steps';
import { isEditable } from '../../test-requests/request.rules';
import { checklistQuery, requestQuery, type TestRequest } from '../../test-requests/test-requests.queries';
import { bookingChanged, bookingsOfRequestQuery } from '../bookings.queries';
import { liveOf, seen } from '../bookings.rules';
import { HoldBar } from '../hold-bar';
import { SendReceipt } from './send-receipt';
import { SendRefusals } from './send-refusals';
import { SendReview } from './send-review';
import '../home/company.css';
import './send-page.css';
import { sendWords } from './send.texts';
import { useShortSlotWords } from '../finder/slot-words';

/** The last step: everything once more, and then it is the lab’s. */
export function SendPage() {
  const w = useWords(sendWords);
  const { id } = useParams({ from: '/signed-in/requests/$id/send' });
  const client = useQueryClient();
  const request = useQuery(requestQuery(id));
  const key = useMemo(idempotencyKey, []);
  const send = useMutation({
    mutationFn: (seenRequest: TestRequest) =>
      answerOf(
        api.POST('/api/v1/test-requests/{id}/submission', {
          params: { path: { id }, header: seen(seenRequest, key) },
        }),
      ),
    onSettled: () => bookingChanged(client),
  });
  if (send.isSuccess) return <SendReceipt request={send.data} />;
  const isAgain = (request.data?.rounds ?? 0) > 0;
  return (
    <Page title={isAgain ? w.again : w.title} crumb={request.data && <RequestCrumb request={request.data} />}>
      <Fetched query={request}>
        {(found) =>
          isEditable(found) ? (
            <ReadyToSend request={found} error={send.error} isBusy={send.isPending} onSend={() => send.mutate(found)} />
          ) : (
            <>
              <p className="lead">{w.notNow}</p>
              <p className="actions section">
                <LinkButton to="/requests/$id" params={{ id }}>
                  {w.toRequest}
                </LinkButton>
              </p>
            </>
          )
        }
      </Fetched>
    </Page>
  );
}

function ReadyToSend(props: { request: TestRequest; error: unknown; isBusy: boolean; onSend: () => void }) {
  const { request, error } = props;
  const w = useWords(sendWords);
  const short = useShortSlotWords();
  const bookings = useQuery(bookingsOfRequestQuery(request.id));
  const checklist = useQuery(checklistQuery(request.id));
  const live = liveOf(bookings.data ?? []);
  return (
    <>
      <RequestSteps request={request} at="send" slot={live && short(live, live.zone)} />
      <SendRefusals error={error} requestId={request.id} />
      {live?.status === 'held' && (
        <HoldBar
          booking={live}
          productName={request.productName}
          goOn={
            <LinkButton to="/requests/$id/slot" params={{ id: request.id }} weight="tertiary">
              {w.otherSlot}
            </LinkButton>
          }
        />
      )}
      <Fetched query={checklist}>
        {(answers) => (
          <Fetched query={bookings}>
            {() => <SendReview request={request} checklist={answers} booking={live} />}
          </Fetched>
        )}
      </Fetched>
      <p className="section measure">{w.whatHappens}</p>
      <p className="actions section-tight">
        <Button busy={props.isBusy} onClick={props.onSend}>
          {request.rounds > 0 ? w.sendAgain : w.send}
        </Button>
      </p>
    </>
  );
}
