import { useState } from 'react';
import { inBothLanguages, useWords } from '../platform/language';
import { clockOfText, textOfClock } from '../platform/written-clock';
import { TextField } from './field';

const words = inBothLanguages({
  nb: {
    day: (of: string) => `${of}, dag`,
    clock: (of: string) => `${of}, klokka`,
    howTo: 'Skriv klokkeslettet som timer.minutter, for eksempel 9.30.',
  },
  en: {
    day: (of: string) => `${of}, day`,
    clock: (of: string) => `${of}, time`,
    howTo: 'Write the time as hours.minutes, such as 9.30.',
  },
});

/** A day and a time of it, as a site’s clock shows them: `2026-12-08T09:30`. Written as Norwegians do, whatever the browser’s language. */
export function MomentField(props: {
  label: string;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}) {
  const w = useWords(words);
  const [day = '', time = ''] = props.value.split('T');
  const [text, setText] = useState(() => textOfClock(time));
  const [known, setKnown] = useState(time);
  const [unreadable, setUnreadable] = useState(false);
  // Set from outside, as by drawing in the calendar: then what was written gives way.
  if (time !== known) {
    setKnown(time);
    if (clockOfText(text) !== time) setText(textOfClock(time));
  }
  const write = (typed: string) => {
    setText(typed);
    setUnreadable(false);
    const read = clockOfText(typed);
    if (read && read !== time) props.onChange(`${day}T${read}`);
  };
  return (
    <div className="moment">
      <TextField
        type="date"
        label={w.day(props.label)}
        value={day}
        onChange={({ target }) => props.onChange(`${target.value}T${time}`)}
      />
      <TextField
        label={w.clock(props.label)}
        inputMode="decimal"
        value={text}
        error={unreadable ? w.howTo : props.error}
        onChange={({ target }) => write(target.value)}
        onBlur={() => setUnreadable(!clockOfText(text))}
      />
    </div>
  );
}
