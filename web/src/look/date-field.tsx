import { CalendarIcon } from '@navikt/aksel-icons';
import {
  type ComponentProps,
  type InputHTMLAttributes,
  lazy,
  type Ref,
  Suspense,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { inBothLanguages, useWords } from '../platform/language';
import { dayOfText, textOfDay } from '../platform/written-day';
import { Field, type FieldProps } from './field-frame';

const words = inBothLanguages({
  nb: { howTo: 'Skriv datoen som dag.måned.år, for eksempel 8.12.2026.', hint: 'dd.mm.åååå', open: 'Åpne kalenderen' },
  en: { howTo: 'Write the date as day.month.year, such as 8.12.2026.', hint: 'dd.mm.yyyy', open: 'Open the calendar' },
});

/** Fetched when the first calendar is opened. */
const MonthDialog = lazy(async () => ({ default: (await import('./month-dialog')).MonthDialog }));

const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;

/**
 * A calendar day, written as Norwegians write it whatever the browser’s language. To whoever uses it, it is an input whose
 * value is the ISO day (`2026-12-08`), or empty: a browser’s own date field shows American dates on many machines.
 */
export function DateField({
  label,
  description,
  error,
  ref,
  ...input
}: FieldProps & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  const w = useWords(words);
  const real = useRef<HTMLInputElement>(null);
  const written = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => textOfDay(String(input.value ?? input.defaultValue ?? '')));
  const [unreadable, setUnreadable] = useState(false);
  useImperativeHandle(ref, () => real.current!);
  // A form that is filled in or reset from outside sets the value without an event.
  useEffect(() => {
    const day = real.current?.value ?? '';
    if (document.activeElement !== written.current && day !== (dayOfText(text) ?? '')) setText(textOfDay(day));
  });
  const write = (typed: string) => {
    setText(typed);
    setUnreadable(false);
    const day = dayOfText(typed) ?? '';
    if (day === real.current!.value) return;
    setValue.call(real.current, day);
    real.current!.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const leave = () => {
    const day = dayOfText(text);
    setUnreadable(text.trim() !== '' && !day);
    if (day) setText(textOfDay(day));
  };
  return (
    <Field label={label} description={description} error={unreadable ? w.howTo : error}>
      {(wiring) => (
        <div className="date-field">
          <input
            {...wiring}
            ref={written}
            className="input date"
            value={text}
            placeholder={w.hint}
            autoComplete="off"
            required={input.required}
            readOnly={input.readOnly}
            onChange={(event) => write(event.target.value)}
            onBlur={leave}
          />
          <input {...input} ref={real} type="text" hidden aria-hidden tabIndex={-1} />
          {!input.readOnly && (
            <MonthButton
              labelledBy={`${wiring.id}-label`}
              day={dayOfText(text) ?? ''}
              min={input.min?.toString()}
              max={input.max?.toString()}
              beside={written}
              onChoose={(day) => write(textOfDay(day))}
            />
          )}
        </div>
      )}
    </Field>
  );
}

/** For whoever would rather point at the day than write it. */
function MonthButton({
  labelledBy,
  ...choosing
}: Omit<ComponentProps<typeof MonthDialog>, 'onClose'> & { labelledBy: string }) {
  const w = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={w.open}
        aria-describedby={labelledBy}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <CalendarIcon className="icon" aria-hidden />
      </button>
      {isOpen && (
        <Suspense>
          <MonthDialog {...choosing} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
