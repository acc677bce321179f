import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { Button } from '../../look/button';
import { Dialog } from '../../look/dialog';
import { TextArea } from '../../look/field';
import { Refusals } from '../../look/refusals';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useLocalised, useWords } from '../../platform/language';
import { useKept } from '../../platform/use-kept';
import { reviewWords } from './review.texts';
import type { ChecklistItem, TestRequest } from '../test-requests.queries';

const reasonCharactersMin = 3;
const reasonCharactersMax = 4000;

/** Back to the company with what has to be changed: the reasons given at the items are there to begin with. */
export function ReviewChanges({ request, items }: { request: TestRequest; items: readonly ChecklistItem[] }) {
  const w = useWords(reviewWords);
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button weight="secondary" onClick={() => setAsks(true)}>
        {w.askChanges}
      </Button>
      <Dialog title={w.askTitle} open={asks} onClose={() => setAsks(false)}>
        <ChangesForm request={request} items={items} onDone={() => setAsks(false)} />
      </Dialog>
    </>
  );
}

function ChangesForm(props: { request: TestRequest; items: readonly ChecklistItem[]; onDone: () => void }) {
  const { request, items, onDone } = props;
  const w = useWords(reviewWords);
  const client = useQueryClient();
  const key = useMemo(idempotencyKey, []);
  const wanted = useWantedChanges(items);
  const [reason, setReason, forget] = useKept(`changes ${request.id}`, wanted);
  const [isMissing, setMissing] = useState(false);
  const ask = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/test-requests/{id}/changes-request', {
          params: {
            path: { id: request.id },
            header: { 'If-Match': `"${request.version}"`, 'Idempotency-Key': key },
          },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: () => {
      forget();
      onDone();
    },
    onSettled: () =>
      Promise.all(
        ['test-requests', 'queue', 'timeline'].map((question) => client.invalidateQueries({ queryKey: [question] })),
      ),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = reason.trim().length < reasonCharactersMin;
    setMissing(lacks);
    if (!lacks) ask.mutate();
  };
  return (
    <form noValidate onSubmit={submit}>
      <p>{w.askWhat}</p>
      <TextArea
        label={w.askReason}
        rows={6}
        maxLength={reasonCharactersMax}
        value={reason}
        error={isMissing ? w.askReasonLacks : errorAt(ask.error, 'reason')}
        onChange={({ target }) => setReason(target.value)}
      />
      <Refusals error={errorElsewhere(ask.error, ['reason'])} />
      <p className="actions review-gap">
        <Button type="submit" busy={ask.isPending}>
          {w.askChanges}
        </Button>
        <Button weight="secondary" onClick={onDone}>
          {w.keep}
        </Button>
      </p>
    </form>
  );
}

function useWantedChanges(items: readonly ChecklistItem[]): string {
  const say = useLocalised();
  return items
    .filter(({ verdict }) => verdict === 'not-met' || verdict === 'more-information-needed')
    .map(({ text, verdictReason }) => `${say(text)}\n${verdictReason ?? ''}`.trim())
    .join('\n\n')
    .slice(0, reasonCharactersMax);
}
