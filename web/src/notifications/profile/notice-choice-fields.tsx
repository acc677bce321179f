import { Choices, TextField } from '../../look/field';
import { useWords } from '../../platform/language';
import { emailKindWords } from '../email-kinds.texts';
import type { EmailKind } from '../notifications.queries';
import { noticeChoiceWords } from './notice-choices.texts';

/** As the lab sends, or one e-mail a day. */
export type Mode = 'each' | 'daily';

/** Which kinds, how often, and at which hour. */
export function NoticeChoiceFields(props: {
  choosable: readonly EmailKind[];
  wanted: readonly EmailKind[];
  mode: Mode;
  written: string;
  timeWhat: string;
  timeError: string | undefined;
  onWanted: (kinds: EmailKind[]) => void;
  onMode: (mode: Mode) => void;
  onWritten: (time: string) => void;
}) {
  const w = useWords(noticeChoiceWords);
  const names = useWords(emailKindWords);
  return (
    <>
      <Choices
        type="checkbox"
        label={w.want}
        description={w.wantWhat}
        name="wanted"
        choices={props.choosable.map((value) => ({ value, label: names[value] }))}
        chosen={props.wanted}
        onChoose={props.onWanted}
      />
      <Choices
        label={w.how}
        name="how-often"
        choices={(['each', 'daily'] as const).map((value) => ({
          value,
          label: w.modes[value].label,
          description: w.modes[value].what,
        }))}
        chosen={[props.mode]}
        onChoose={([chosen]) => chosen && props.onMode(chosen)}
      />
      {props.mode === 'daily' && (
        <TextField
          label={w.time}
          description={props.timeWhat}
          value={props.written}
          error={props.timeError}
          onChange={({ target }) => props.onWritten(target.value)}
        />
      )}
    </>
  );
}
