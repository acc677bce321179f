import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../look/button';
import { TextArea, TextField } from '../../look/field';
import { Refusals } from '../../look/refusals';
import { answerOf, api } from '../../platform/api';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useLocalised, useWords } from '../../platform/language';
import { useKept } from '../../platform/use-kept';
import { dayOf, useTimeWords } from '../../platform/when';
import { type ChecklistItem, checklistQuery, type TestRequest } from '../../test-requests/test-requests.queries';
import { bookingChanged } from '../bookings.queries';
import { seen } from '../bookings.rules';
import { judgeGateWords } from './judge-gate.texts';
import { instantAt } from '../../platform/wall-clock';

const reasonCharactersMin = 3;
const fields = ['reason', 'validUntil'];

/** Doing without an item for a while: why, and until when. It holds through the chosen day. */
export function JudgeWaiver(props: {
  request: TestRequest;
  item: ChecklistItem;
  zone: string;
  testEnd: string | undefined;
  onDone: () => void;
}) {
  const { request, item, zone, testEnd, onDone } = props;
  const w = useWords(judgeGateWords);
  const say = useLocalised();
  const { day } = useTimeWords();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const begun = { reason: '', until: testEnd ? dayOf(testEnd, zone) : '' };
  const [{ reason, until }, keep, forget] = useKept(`waiver ${request.id} ${item.key}`, begun);
  const [tried, setTried] = useState(false);
  const lacksReason = reason.trim().length < reasonCharactersMin;
  const waive = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/test-requests/{id}/checklist/items/{item}/waiver', {
          params: { path: { id: request.id, item: item.key }, header: seen(item) },
          body: { reason: reason.trim(), validUntil: new Date(instantAt(until, 24, zone)).toISOString() },
        }),
      ),
    onSuccess: (kept) => {
      client.setQueryData(checklistQuery(request.id).queryKey, kept);
      forget();
      document.getElementById('gate')?.scrollIntoView({ block: 'nearest' });
      onDone();
    },
    onSettled: () => bookingChanged(client),
  });
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!lacksReason && until) waive.mutate();
    else form.current?.querySelector<HTMLElement>(lacksReason ? 'textarea' : 'input')?.focus();
  };
  return (
    <form ref={form} noValidate className="waiver" aria-label={w.waiveOf(say(item.text))} onSubmit={submit}>
      <TextArea
        label={w.waiveReason}
        rows={3}
        maxLength={4000}
        value={reason}
        error={tried && lacksReason ? w.waiveReasonLacks : errorAt(waive.error, 'reason')}
        onChange={({ target }) => keep({ reason: target.value, until })}
      />
      <TextField
        label={w.waiveUntil}
        type="date"
        description={testEnd && w.waiveUntilWhat(day(testEnd, zone))}
        value={until}
        error={tried && !until ? w.waiveUntilLacks : errorAt(waive.error, 'validUntil')}
        onChange={({ target }) => keep({ reason, until: target.value })}
      />
      <Refusals error={errorElsewhere(waive.error, fields)} />
      <p className="actions section-tight">
        <Button type="submit" small busy={waive.isPending}>
          {w.waiveNow}
        </Button>
        <Button weight="secondary" small onClick={onDone}>
          {w.cancel}
        </Button>
      </p>
    </form>
  );
}
