import { useState } from 'react';
import { BothVersions } from '../../look/both-versions';
import { Button } from '../../look/button';
import { Refusals } from '../../look/refusals';
import { Refusal } from '../../platform/api';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { emailKindWords } from '../email-kinds.texts';
import type { EmailKind } from '../notifications.queries';
import { timesOf } from '../times-of-day';
import { type Mode, NoticeChoiceFields } from './notice-choice-fields';
import type { NoticeChoice } from './notice-choices.query';
import { noticeChoiceWords } from './notice-choices.texts';
import { useNoticeChoice } from './use-notice-choice';

const usualTime = '08.00';

const wantedOf = ({ kinds }: NoticeChoice): EmailKind[] =>
  kinds.filter(({ on, owedBecause }) => on && owedBecause === null).map(({ kind }) => kind);
const writtenTime = ({ dailyAt }: NoticeChoice): string => dailyAt?.replace(':', '.') ?? usualTime;
const modeOf = ({ dailyAt }: NoticeChoice): Mode => (dailyAt === null ? 'each' : 'daily');

/** `choice` is always the newest: when it was changed elsewhere meanwhile, both are shown, and the reader chooses. */
export function NoticeChoiceForm({ choice }: { choice: NoticeChoice }) {
  const w = useWords(noticeChoiceWords);
  const names = useWords(emailKindWords);
  const [wanted, setWanted] = useState(() => wantedOf(choice));
  const [mode, setMode] = useState(() => modeOf(choice));
  const [written, setWritten] = useState(() => writtenTime(choice));
  const save = useNoticeChoice(choice);
  const choosable = choice.kinds.filter(({ owedBecause }) => owedBecause === null).map(({ kind }) => kind);
  const times = timesOf(written);
  const isWrong = mode === 'daily' && times?.length !== 1;
  const send = () => {
    if (isWrong) return;
    const off = choosable.filter((kind) => !wanted.includes(kind));
    save.mutate({ off, dailyAt: mode === 'daily' ? times![0]! : null });
  };
  const sentence = (kinds: readonly EmailKind[], time: string | null) =>
    w.sentence(kinds.map((kind) => names[kind]).join(', '), time);
  const takeTheirs = () => {
    setWanted(wantedOf(choice));
    setMode(modeOf(choice));
    setWritten(writtenTime(choice));
  };
  /** What was saved is only said until something else is chosen. */
  const changing =
    <T,>(change: (value: T) => void) =>
    (value: T) => {
      change(value);
      save.reset();
    };
  return (
    <form
      noValidate
      className="profile-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {save.error instanceof Refusal && save.error.status === 412 ? (
        <BothVersions
          field={w.choices}
          mine={sentence(wanted, mode === 'daily' ? written : null)}
          theirs={sentence(wantedOf(choice), choice.dailyAt === null ? null : writtenTime(choice))}
          onChoose={(whose) => {
            save.reset();
            if (whose === 'mine') send();
            else takeTheirs();
          }}
        />
      ) : (
        <Refusals error={errorElsewhere(save.error, ['dailyAt'])} />
      )}
      <NoticeChoiceFields
        choosable={choosable}
        wanted={wanted}
        mode={mode}
        written={written}
        timeWhat={w.timeWhat(choice.zone)}
        timeError={isWrong ? w.timeWrong : errorAt(save.error, 'dailyAt')}
        onWanted={changing(setWanted)}
        onMode={changing(setMode)}
        onWritten={changing(setWritten)}
      />
      <p className="actions">
        <Button type="submit" weight="secondary" busy={save.isPending}>
          {w.save}
        </Button>
        <span role="status">{save.isSuccess && w.saved}</span>
      </p>
    </form>
  );
}
