import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { BothVersions } from '../look/both-versions';
import { Button } from '../look/button';
import { Dialog } from '../look/dialog';
import { Choices, TextField } from '../look/field';
import { Refusals } from '../look/refusals';
import { answerOf, api, Refusal } from '../platform/api';
import { errorAt, errorElsewhere } from '../platform/field-errors';
import { useWords } from '../platform/language';
import { emailKindWords } from './email-kinds.texts';
import { type EmailKind, type NoticeTiming, timingsQuery } from './notifications.queries';
import { settingsWords } from './settings.texts';
import { timesOf } from './times-of-day';
import { useTimingSentence } from './timing-words';

interface Asking {
  readonly onClose: () => void;
  readonly onSaved: (kind: EmailKind) => void;
}

export function TimingDialog({ timing, ...asking }: Asking & { timing: NoticeTiming | null }) {
  const kinds = useWords(emailKindWords);
  return (
    <Dialog title={timing ? kinds[timing.kind] : ''} open={timing !== null} onClose={asking.onClose}>
      {timing && <TimingForm timing={timing} {...asking} />}
    </Dialog>
  );
}

/** `timing` is always the newest: when it was changed elsewhere meanwhile, both are shown, and the writer chooses. */
function TimingForm({ timing, onClose, onSaved }: Asking & { timing: NoticeTiming }) {
  const w = useWords(settingsWords);
  const sentence = useTimingSentence();
  const isDaily = timing.waiting === 'daily';
  const [mode, setMode] = useState(timing.mode);
  const [written, setWritten] = useState(timing.times.join(', '));
  const [wrong, setWrong] = useState('');
  const save = useTimingChange(timing, (kind) => {
    onSaved(kind);
    onClose();
  });
  const times = mode === 'collected' ? timesOf(written) : [];
  const send = () => {
    const isWrong = times === null || (mode === 'collected' && times.length === 0);
    setWrong(isWrong ? w.timesWrong : isDaily && times.length !== 1 ? w.oneTime : '');
    if (!isWrong && (!isDaily || times.length === 1)) save.mutate({ mode, times });
  };
  const overtaken = save.error instanceof Refusal && save.error.status === 412;
  const takeTheirs = () => {
    setMode(timing.mode);
    setWritten(timing.times.join(', '));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {overtaken ? (
        <BothVersions
          field={w.when}
          mine={sentence({ ...timing, mode, times: times ?? [] })}
          theirs={sentence(timing)}
          onChoose={(whose) => {
            if (whose === 'theirs') takeTheirs();
            save.reset();
          }}
        />
      ) : (
        <Refusals error={errorElsewhere(save.error, ['mode', 'times'])} />
      )}
      <TimingFields
        isDaily={isDaily}
        mode={mode}
        written={written}
        wrong={wrong}
        refused={save.error}
        onMode={setMode}
        onWritten={setWritten}
      />
      <p className="actions section">
        <Button type="submit" busy={save.isPending}>
          {w.save}
        </Button>
        <Button weight="secondary" onClick={onClose}>
          {w.keep}
        </Button>
      </p>
    </form>
  );
}

function TimingFields(props: {
  isDaily: boolean;
  mode: NoticeTiming['mode'];
  written: string;
  wrong: string;
  refused: unknown;
  onMode: (mode: NoticeTiming['mode']) => void;
  onWritten: (times: string) => void;
}) {
  const { isDaily, mode, written, wrong, refused } = props;
  const w = useWords(settingsWords);
  return (
    <>
      {!isDaily && (
        <Choices
          label={w.when}
          name="mode"
          choices={(['at-once', 'collected'] as const).map((value) => ({
            value,
            label: w.modes[value].label,
            description: w.modes[value].what,
          }))}
          chosen={[mode]}
          error={errorAt(refused, 'mode')}
          onChoose={([chosen]) => chosen && props.onMode(chosen)}
        />
      )}
      {mode === 'collected' && (
        <TextField
          label={w.times}
          description={isDaily ? w.timeWhat : w.timesWhat}
          value={written}
          error={wrong || errorAt(refused, 'times')}
          onChange={({ target }) => props.onWritten(target.value)}
        />
      )}
    </>
  );
}

function useTimingChange({ kind, version }: NoticeTiming, onSaved: (kind: EmailKind) => void) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: timingsQuery.queryKey });
  return useMutation({
    mutationFn: (body: Pick<NoticeTiming, 'mode' | 'times'>) =>
      answerOf(
        api.PUT('/api/v1/notice-timings/{kind}', {
          params: { path: { kind }, header: { 'If-Match': `"${version}"` } },
          body,
        }),
      ),
    onSuccess: async () => {
      await refresh();
      onSaved(kind);
    },
    onError: (error) => (error instanceof Refusal && error.status === 412 ? refresh() : undefined),
  });
}
