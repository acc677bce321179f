import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '../../look/button';
import { TextArea, TextField } from '../../look/field';
import { useWords } from '../../platform/language';
import { type Lack, lacksOf, passes, type Verdict, type Word, words } from './review.rules';
import { reviewWords } from './review.texts';

/** The verdict on one item. The number of a word chooses it wherever in the item the focus is, except where one writes. */
export function ReviewVerdict(props: {
  verdict: Verdict;
  isLast: boolean;
  onWrite: (verdict: Verdict) => void;
  onGive: (verdict: Verdict) => void;
}) {
  const { verdict, onWrite, onGive } = props;
  const w = useWords(reviewWords);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const lacks = lacksOf(verdict);
  const lackOf = (lack: Lack) => (tried && lacks.includes(lack) ? w.lacks[lack] : undefined);
  const give = () => {
    setTried(true);
    if (lacks.length === 0) onGive(verdict);
    else form.current?.querySelector<HTMLElement>(fieldOf[lacks[0]!])?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give();
  };
  const withControl = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    give();
  };
  const hasReason = verdict.word !== null;
  const reasonLabel = verdict.word === 'met-with-condition' ? w.condition : w.reason;
  return (
    <form ref={form} noValidate className="verdict" data-verdict onSubmit={submit}>
      <WordChoice {...props} error={lackOf('word')} />
      {hasReason && (
        <TextArea
          label={verdict.word === 'met' ? w.reasonIfAny : reasonLabel}
          description={verdict.word === 'met' ? undefined : w.reasonWhat}
          rows={3}
          maxLength={4000}
          value={verdict.reason}
          error={lackOf('reason')}
          onChange={({ target }) => onWrite({ ...verdict, reason: target.value })}
          onKeyDown={withControl}
        />
      )}
      {verdict.word === 'met-with-condition' && (
        <TextField
          label={w.conditionDue}
          type="date"
          value={verdict.conditionDue}
          error={lackOf('conditionDue')}
          onChange={({ target }) => onWrite({ ...verdict, conditionDue: target.value })}
        />
      )}
      {passes(verdict.word) && (
        <TextField
          label={w.lastDay}
          description={w.lastDayWhat}
          type="date"
          value={verdict.lastDay}
          onChange={({ target }) => onWrite({ ...verdict, lastDay: target.value })}
        />
      )}
      <p className="actions review-gap">
        <Button type="submit">{props.isLast ? w.saveLast : w.save}</Button>
        {hasReason && <span className="small subtle shortcut">{w.ctrlEnter}</span>}
      </p>
    </form>
  );
}

const fieldOf: Record<Lack, string> = { word: 'input', reason: 'textarea', conditionDue: 'input.date' };

function WordChoice(props: { verdict: Verdict; error: string | undefined; onWrite: (verdict: Verdict) => void }) {
  const { verdict, error, onWrite } = props;
  const w = useWords(reviewWords);
  return (
    <fieldset
      className="field"
      aria-describedby={error ? 'keys word-error' : 'keys'}
      aria-invalid={error ? true : undefined}
    >
      <legend>
        <h3>{w.verdict}</h3>
      </legend>
      <p className="small subtle shortcut" id="keys">
        {w.keys}
      </p>
      <div className="choices">
        {words.map((word, index) => (
          <label key={word}>
            <input
              type="radio"
              name="word"
              value={word}
              checked={verdict.word === word}
              onChange={() => onWrite({ ...verdict, word })}
            />
            <span>{w.words[word]}</span>
            <kbd aria-hidden>{index + 1}</kbd>
          </label>
        ))}
      </div>
      {error && (
        <p className="error" id="word-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** The word that a key stands for: 1 to 5, as it stands on the choices. */
export const wordOfKey = (key: string): Word | undefined => (/^[1-5]$/.test(key) ? words[Number(key) - 1] : undefined);
